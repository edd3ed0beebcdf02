import { wire } from '@hotline/domain/wire.ts'
import { fork, type ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Call } from './operations.ts'
import { STATEMENTS, type Ground, type StatementName } from './statements.ts'

/** The handwritten statements in one transaction, with the tenant set as the product sets it: past row-level security or under it. */
export const inDatabase = (pool: pg.Pool, ground: Ground) => async (name: StatementName, orderId: string): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query(`begin; select set_config('app.tenant', '${name === 'history' ? ground.prefectureId : ground.tenantId}', true)`)
    await STATEMENTS[name](client, ground, orderId)
    await client.query('commit')
  } finally {
    client.release()
  }
}

export type Started = { child: ChildProcess; tokens: Record<string, string>; rss: () => Promise<number>; startedMs: number; stop: () => void }

/** One of the two servers in a process of its own. */
export async function startServerProcess(place: object): Promise<Started> {
  const began = Date.now()
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), { execArgv: ['--import', 'tsx'], env: { ...process.env, BENCH_PLACE: JSON.stringify(place) }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const answer = <T>() => new Promise<T>((resolve, reject) => {
    child.once('message', (message) => resolve(message as T)) // server.ts sends nothing else
    child.once('exit', (code) => reject(new Error(`the server ended (${code})`)))
  })
  const { tokens } = await answer<{ tokens: Record<string, string> }>()
  return {
    child, tokens, startedMs: Date.now() - began, stop: () => child.disconnect(),
    rss: async () => {
      const told = answer<{ rss: number }>()
      child.send('rss')
      return (await told).rss
    },
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request, its answer read to the end; anything but 200 ends the benchmark. */
export const fetchFrom = (port: number, path: string, { method = 'GET', body, token }: { method?: string; body?: string; token?: string | undefined } = {}): Promise<string> =>
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

/** A procedure as the web client calls it. */
export function ask(port: number, { path, input, mutation }: Call, token: string | undefined): Promise<string> {
  const body = JSON.stringify(wire.serialize(input))
  return mutation ? fetchFrom(port, `/trpc/${path}`, { method: 'POST', body, token }) : fetchFrom(port, `/trpc/${path}?input=${encodeURIComponent(body)}`, { token })
}
