import { fork, type ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import { wire } from '@hotline/domain/wire.ts'
import type pg from 'pg'
import { NODE_ARGUMENTS, builtFile } from '../dev/built.mjs'
import type { Call, Ground, Run } from './ops/operation.ts'
import type { Place } from './place.ts'

/** Handwritten statements in one transaction, with the tenant set as the product sets it: past row-level security or under it. */
export const inDatabase = (pool: pg.Pool, ground: Ground) => async (sql: Run, viewer: number, orderId: string): Promise<void> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin; select set_config('app.tenant', '${viewer}', true)`)
    await sql(client, ground, orderId)
    await client.query('commit')
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(broken)
  }
}

export type Tokens = Record<string, string>
export type Started = { child: ChildProcess; pid: number; startedMs: number; tokens: Tokens; /** Before they expire. */ renew: () => Promise<void>; stop: () => void }

/** A server in a process of its own, started with a Place of server.ts. */
export async function startServerProcess(place: Place): Promise<Started> {
  const began = Date.now()
  const child = fork(builtFile('bench-server'), { execArgv: [...NODE_ARGUMENTS], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const answer = () => new Promise<Tokens>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Tokens)) // server.ts sends nothing else
    child.once('exit', (code) => reject(new Error(`the server ended (${code})`)))
  })
  const first = answer()
  child.send(place)
  const tokens = await first
  return {
    child, pid: child.pid ?? 0, tokens, startedMs: Date.now() - began, stop: () => { if (child.connected) child.disconnect() },
    renew: async () => {
      const fresh = answer()
      child.send('tokens')
      Object.assign(tokens, await fresh)
    },
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** One request, its answer read to the end; anything but 200 is an error. */
const fetchFrom = (port: number, path: string, { method = 'GET', body, token }: { method?: string; body?: string; token?: string | undefined } = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}) }
    const sent = request({ host: 'localhost', port, path, method, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${path.slice(0, 60)}: ${response.statusCode} ${text.slice(0, 300)}`))
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })

const bodyOf = (input: unknown): string => JSON.stringify(wire.serialize(input))

/** The same request to the handwritten server: what an act writes, and who asks, has to reach it as well. A query's names the order and nothing else. */
export function askPlain(port: number, { key, id, calls }: { key: string; id: string; calls: readonly Call[] }, tokens: Tokens): Promise<string> {
  const act = calls.find(({ mutation }) => mutation)
  return fetchFrom(port, `/${key}?id=${id}`, act && { method: 'POST', body: bodyOf(act.input), token: tokens[act.who] })
}

/** A procedure as the web client calls it; the answer still as it travelled. */
export function ask(port: number, { path, input, mutation }: Omit<Call, 'who'>, token: string | undefined): Promise<string> {
  const body = bodyOf(input)
  return mutation ? fetchFrom(port, `/trpc/${path}`, { method: 'POST', body, token }) : fetchFrom(port, `/trpc/${path}?input=${encodeURIComponent(body)}`, { token })
}
