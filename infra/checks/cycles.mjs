/** Files that import each other in a circle at run time; type imports are gone by then. */
export function cycles(files) {
  const known = new Map(files.map(file => [file.path, file]))
  const state = new Map()
  const trail = []
  const problems = []
  const visit = file => {
    state.set(file.path, 'open')
    trail.push(file.path)
    for (const { to, line, typeOnly } of file.imports) {
      const next = known.get(to)
      if (!next || typeOnly) continue
      if (state.get(to) === 'open') {
        const circle = [...trail.slice(trail.indexOf(to)), to].join(' → ')
        problems.push({ path: file.path, line, message: `closes a circle ${circle}: move what both need into a third file` })
      } else if (!state.has(to)) visit(next)
    }
    trail.pop()
    state.set(file.path, 'done')
  }
  for (const file of files) if (!state.has(file.path)) visit(file)
  return problems
}
