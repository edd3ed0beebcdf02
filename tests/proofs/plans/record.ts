import type { App } from '@hotline/server/context.ts'

/** One statement as the product sent it, with the tenant in force. */
export type Statement = { request: string; text: string; values: readonly unknown[]; name: string | undefined; tenantId: number | null }
export type Recorder = { statements: Statement[]; counts: Map<string, number>; during: <T>(request: string, work: () => Promise<T>) => Promise<T> }

const BY_THE_CLOCK = /scout_(memberships|person)\b|^select offset_ms from product_clock$/

/**
 * Listens on every connection of the product's own pool. Requests are made one after the other, so each
 * statement belongs to the one under way. The look-up of the session is left out: it is remembered for a
 * second, which would make the counts depend on the clock. So is the clock itself, which is read every few
 * seconds on the same connections, whatever request is under way. Views of the directory are read on connections of
 * their own, when they are too old: a request by itself, of each statement once.
 */
export function recordFrom({ pool, reading }: Pick<App, 'pool' | 'reading'>): Recorder {
  const recorder: Recorder = {
    statements: [], counts: new Map(),
    during: async (request, work) => {
      current = request
      const result = await work()
      current = null
      return result
    },
  }
  let current: string | null = null
  const heard = new WeakSet<object>()
  const note = (client: { tenant?: number | null }, { text, values, name }: Asked, request = current) => {
    const scope = /app\.tenant(?: = |', )'(\d+)'/.exec(text)
    if (scope) client.tenant = Number(scope[1])
    if (!request || BY_THE_CLOCK.test(text)) return
    recorder.counts.set(request, (recorder.counts.get(request) ?? 0) + text.split(';').length)
    if (!scope && !/^(begin|commit|rollback|(rollback to )?savepoint \w+|set (local|transaction) .*)$/.test(text)) recorder.statements.push({ request, text, values, name, tenantId: client.tenant ?? null })
  }
  const directory = new Set<string>()
  const noteReading = (client: { tenant?: number | null }, statement: Asked) => {
    const shape = statement.text.replaceAll(/\d+/g, '0')
    note(client, statement, directory.has(shape) ? null : 'directory')
    directory.add(shape)
  }
  for (const [each, listen] of [[pool, note], [reading, noteReading]] as const) each.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    const state: { tenant?: number | null } = {}
    // pg's query has many overloads; every call is passed on untouched.
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    const listening = (...given: unknown[]) => {
      for (const statement of asked(given[0], given[1])) listen(state, statement)
      return query(...given)
    }
    Object.assign(client, { query: listening })
  })
  return recorder
}

type Asked = { text: string; values: readonly unknown[]; name: string | undefined }

/** What one call of the driver's sends: a text, a query, or several that fly together (db/query.ts). */
function asked(query: unknown, given: unknown): Asked[] {
  if (typeof query === 'string') return [{ text: query, values: Array.isArray(given) ? given : [], name: undefined }]
  // pg takes nothing but text or a query config.
  const config = query as { text: string; values?: unknown[]; name?: string; statements?: readonly { text: string; values?: unknown[]; name?: string }[] }
  return (config.statements ?? [config]).map(({ text, values, name }) => ({ text, values: values ?? [], name }))
}
