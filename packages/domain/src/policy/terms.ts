/** The value at a path; undefined where a part of the way is missing. */
export function valueAt(content: unknown, path: string): unknown {
  let at: unknown = content
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Reflect.get(at, key)
  }
  return at
}

/** A copy in which the value stands at the path. */
export function withValue(content: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.')
  if (Array.isArray(content)) return content.map((each: unknown, index) => (String(index) === key ? (rest.length ? withValue(each, rest.join('.'), value) : value) : each))
  const object: Record<string, unknown> = typeof content === 'object' && content !== null ? { ...content } : {}
  object[key] = rest.length ? withValue(object[key], rest.join('.'), value) : value
  return object
}

/** A copy without the value; groups that become empty go with it. */
export function withoutValue(content: unknown, path: string): unknown {
  const [key = '', ...rest] = path.split('.')
  if (typeof content !== 'object' || content === null) return content
  const object: Record<string, unknown> = { ...content }
  const inner = rest.length ? withoutValue(object[key], rest.join('.')) : undefined
  if (inner === undefined || (typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0)) delete object[key]
  else object[key] = inner
  return object
}
