/** Folders whose own folders are rooms of the project: the README's map names each. */
const FLOORS = ['packages/domain/src', 'apps/server/src', 'apps/web/src', 'apps/web/src/features', 'infra', 'tests']
const WHOLE = /^(apps|packages|infra|tests)\//
const PATH = /^[\w.{},/-]+(\/|\.(ts|tsx|mjs|sql))$/

/** `a/{b,c}/` → `a/b/`, `a/c/` */
const expand = path => {
  const [, before, names, after] = /^(.*?)\{(.*?)\}(.*)$/.exec(path) ?? []
  return names === undefined ? [path] : names.split(',').flatMap(name => expand(`${before}${name}${after}`))
}

/** The README's map against the tree: every room is named, and nothing is named that isn't there. */
export function map(files) {
  const readme = files.find(({ path }) => path === 'README.md')
  if (!readme) return []
  const paths = files.map(({ path }) => path)
  const stands = name => paths.some(path => (name.endsWith('/') ? path.startsWith(name) : path === name))
  const named = new Set()
  const problems = readme.text.split('\n').flatMap((text, index) => {
    const [, head, told] = /^\| (`[^|]*`) \| (.*) \|$/.exec(text) ?? []
    const said = cell => [...(cell ?? '').matchAll(/`([^`]+)`/g)].flatMap(([, name]) => (PATH.test(name) ? expand(name) : []))
    const rooms = said(head).filter(name => WHOLE.test(name))
    if (!rooms.length) return []
    for (const room of rooms) named.add(room)
    const lost = [...rooms.filter(room => !stands(room)), ...said(told).filter(name => {
      const found = WHOLE.test(name) ? stands(name) && name : rooms.map(room => room + name).find(stands)
      if (found) named.add(found)
      return !found
    })]
    return lost.map(name => ({ path: 'README.md', line: index + 1, message: `the map names ${name}, which isn't there` }))
  })
  const folders = new Set(FLOORS.flatMap(floor => paths.flatMap(path => {
    const [room, ...rest] = path.startsWith(`${floor}/`) ? path.slice(floor.length + 1).split('/') : []
    return rest.length && !FLOORS.includes(`${floor}/${room}`) ? [`${floor}/${room}/`] : []
  })))
  const missing = [...folders].filter(folder => !named.has(folder)).map(folder => ({ path: folder, line: 1, message: 'is a room that the map in README.md doesn\'t name' }))
  return [...problems, ...missing]
}
