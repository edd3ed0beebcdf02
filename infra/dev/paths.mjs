import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, and the one ignored folder that holds everything a run leaves behind. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)))
export const DATA = resolve(process.env.DATA_DIR ?? join(ROOT, '.data'))
/** Marks of finished preparation; a reset keeps them. */
export const MARKERS = join(DATA, 'markers')
export const POSTGRES_DATA = join(DATA, 'pg')
