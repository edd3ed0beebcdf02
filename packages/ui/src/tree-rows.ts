export type TreeNode = {
  key: string
  label: string
  parentKey?: string
  hint?: string
  /** Other names it is found by. */
  also?: readonly string[]
  /** Why it can't be chosen; it may still be opened. */
  off?: string
}

export type TreeRow = { node: TreeNode; depth: number; children: number; path: string }

/** The rows in sight while browsing: roots, and what lies under opened nodes. */
export const openRows = (nodes: readonly TreeNode[], open: ReadonlySet<string>): TreeRow[] => {
  const below = childrenOf(nodes)
  const walk = (parent: string | undefined, depth: number): TreeRow[] =>
    (below.get(parent) ?? []).flatMap((node) => {
      const children = below.get(node.key)?.length ?? 0
      return [{ node, depth, children, path: '' }, ...(open.has(node.key) ? walk(node.key, depth + 1) : [])]
    })
  return walk(undefined, 0)
}

/** The rows that match, best first: begins with what was typed, then the shorter name. */
export const foundRows = (nodes: readonly TreeNode[], typed: string, match: (text: string, typed: string) => boolean): TreeRow[] => {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  return nodes
    .filter((node) => [node.label, ...(node.also ?? [])].some((text) => match(text, typed)))
    .map((node) => ({ node, depth: 0, children: 0, path: pathOf(node, byKey).join(' / ') }))
    .sort((a, b) => rank(a, typed) - rank(b, typed) || a.node.label.length - b.node.label.length)
}

const rank = (row: TreeRow, typed: string): number => (row.node.off ? 2 : row.node.label.startsWith(typed) ? 0 : 1)

/** The keys above a node, so that a chosen one can be shown opened. */
export const above = (nodes: readonly TreeNode[], key: string | undefined): string[] => {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const keys: string[] = []
  let node = key === undefined ? undefined : byKey.get(key)
  while (node?.parentKey !== undefined && !keys.includes(node.parentKey)) {
    keys.push(node.parentKey)
    node = byKey.get(node.parentKey)
  }
  return keys
}

// a node whose parent isn't in the list stands at the root
const childrenOf = (nodes: readonly TreeNode[]): Map<string | undefined, TreeNode[]> => {
  const keys = new Set(nodes.map((node) => node.key))
  const map = new Map<string | undefined, TreeNode[]>()
  for (const node of nodes) {
    const parent = node.parentKey !== undefined && keys.has(node.parentKey) ? node.parentKey : undefined
    const siblings = map.get(parent)
    if (siblings) siblings.push(node)
    else map.set(parent, [node])
  }
  return map
}

const pathOf = (node: TreeNode, byKey: ReadonlyMap<string, TreeNode>): string[] => {
  const names: string[] = []
  let up = node.parentKey === undefined ? undefined : byKey.get(node.parentKey)
  while (up && names.length < 8) {
    names.unshift(up.label)
    up = up.parentKey === undefined ? undefined : byKey.get(up.parentKey)
  }
  return names
}
