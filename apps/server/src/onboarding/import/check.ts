import { createHash } from 'node:crypto'
import { checkPeople, type CheckedPeople } from '@hotline/domain/onboarding/check-people.ts'
import { checkUnits, type CheckedUnits } from '@hotline/domain/onboarding/check-units.ts'
import { IMPORT_LIMITS } from '@hotline/domain/onboarding/import-limits.ts'
import type { CheckedRow, ImportCounts, ImportKind, ImportReport, ImportRow, ImportSource } from '@hotline/domain/onboarding/import-model.ts'
import { rowsOf, type ReadTable } from '@hotline/domain/onboarding/import-table.ts'
import { fileProblem } from '@hotline/domain/onboarding/import-table.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import type { Tx } from '../../db/in-scope.ts'
import { peopleFacts, unitFacts } from './facts.ts'
import { readFile } from './read-file.ts'

/** The rows of what was sent. A file that can't be taken at all has problems and no rows; that is an answer, not a failure. */
export async function readSource(kind: ImportKind, source: ImportSource): Promise<ReadTable> {
  if ('rows' in source) {
    if (!source.rows.length) return { rows: [], problems: [fileProblem('import.empty')] }
    return source.rows.length > IMPORT_LIMITS.rows ? { rows: [], problems: [fileProblem('import.too-many-rows', { rows: source.rows.length, most: IMPORT_LIMITS.rows })] } : { rows: source.rows, problems: [] }
  }
  try {
    const { table, problems } = await readFile(Buffer.from(source.file.base64, 'base64'))
    return problems.length ? { rows: [], problems } : rowsOf(kind, table, IMPORT_LIMITS.rows)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { rows: [], problems: [fileProblem(error.code, numbersOf(error.params))] }
  }
}

const numbersOf = (params: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (typeof value === 'number' || typeof value === 'string' ? [[name, value]] : [])))

export type Checked = { report: ImportReport; units: CheckedUnits['drafts']; people: CheckedPeople['drafts'] }

/** What the import would do, and what is wrong with it. Reads only. */
export async function check(tx: Tx, { kind, countyId, actorId, minimumStaff, read }: { kind: ImportKind; countyId: number; actorId: string; minimumStaff: number; read: ReadTable }): Promise<Checked> {
  if (kind === 'units') {
    const { rows, drafts } = checkUnits(read.rows, await unitFacts(tx, countyId, minimumStaff))
    return { report: reportOf(kind, rows, read), units: drafts, people: [] }
  }
  const { rows, drafts } = checkPeople(read.rows, await peopleFacts(tx, countyId, actorId, read.rows))
  return { report: reportOf(kind, rows, read), units: [], people: drafts }
}

function reportOf(kind: ImportKind, rows: CheckedRow[], { problems }: ReadTable): ImportReport {
  const counts: ImportCounts = { add: 0, change: 0, same: 0, out: 0 }
  for (const { fate } of rows) counts[({ ADD: 'add', CHANGE: 'change', SAME: 'same', OUT: 'out' } as const)[fate]]++
  const sorted = [...rows].sort((a, b) => Number(b.fate === 'OUT') - Number(a.fate === 'OUT') || Number(b.hints.length > 0) - Number(a.hints.length > 0) || a.row - b.row)
  return { kind, counts, rows: sorted, problems, ready: rows.length > 0 && counts.out === 0 && problems.length === 0, digest: digestOf(rows) }
}

const byColumn = ({ cells }: ImportRow) => Object.entries(cells).sort(([a], [b]) => a.localeCompare(b))
const digestOf = (rows: readonly CheckedRow[]): string =>
  createHash('sha256').update(JSON.stringify(rows.map((row) => [row.row, byColumn(row), row.fate, row.changes]))).digest('hex')
