/** @type {{ file?: string, edits?: [string, string, number?][] }} */
let mutant = {}
export const initialize = data => { mutant = data }

/** Stands below the TypeScript loader, so that what is changed is the source as it is written. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context)
  if (!mutant.file || !new URL(url).pathname.endsWith(mutant.file)) return loaded
  let source = String(loaded.source)
  for (const [find, replace, nth] of mutant.edits ?? []) {
    if (source.split(find).length < 2) throw new Error(`mutant: ${mutant.file} doesn't say “${find}”`)
    let turn = -1
    source = source.replaceAll(find, found => (++turn === nth || (nth ?? null) === null ? replace : found))
  }
  return { ...loaded, source }
}
