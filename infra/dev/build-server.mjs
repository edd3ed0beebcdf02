// Builds the programs that run the product from their sources: a file each and what they share, the packages left where they are.
import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { PROGRAMS } from './built.mjs'
import { ROOT } from './paths.mjs'

/** Every package is loaded from where its importer finds it; a bare name would be looked for beside the built file. */
const packagesStay = {
  name: 'packages stay',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (pluginData === packagesStay || isBuiltin(path) || path.startsWith('@hotline/') || kind === 'entry-point') return undefined
      const found = await resolve(path, { kind, resolveDir, importer, pluginData: packagesStay })
      // Node wants to be told that json is json; taken along, it need not be.
      return found.errors.length || extname(found.path) === '.json' ? found : { path: pathToFileURL(found.path).href, external: true }
    })
  },
}

/** Files beside a source are found from the source. */
const sourcesKnowTheirPlace = {
  name: 'sources know their place',
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: path.endsWith('.ts') ? 'ts' : 'js' }
    })
  },
}

const outdir = join(ROOT, 'infra/dist')
rmSync(outdir, { recursive: true, force: true })
await build({
  entryPoints: Object.fromEntries(Object.entries(PROGRAMS).map(([name, source]) => [name, join(ROOT, source)])),
  outdir, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', sourcemap: true, logLevel: 'warning',
  conditions: ['node-addons'], // as Node has them, and not those of bundlers
  plugins: [packagesStay, sourcesKnowTheirPlace],
})
