import type { AppRouter } from '@hotline/server/router.ts'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { http, HttpResponse, type HttpHandler } from 'msw'
import { wire } from '@hotline/domain/wire.ts'

type In = inferRouterInputs<AppRouter>
type Out = inferRouterOutputs<AppRouter>
type Answers = {
  [Noun in keyof Out & keyof In as Noun extends 'live' ? never : Noun]?: { [Name in keyof Out[Noun] & keyof In[Noun]]?: (input: In[Noun][Name]) => Out[Noun][Name] | Promise<Out[Noun][Name]> }
}

/** A refusal, as the server sends it. */
export class Refused extends Error {
  readonly params: Record<string, unknown>
  readonly status: number
  constructor(code: string, params: Record<string, unknown> = {}, status = 422) {
    super(code)
    this.params = params
    this.status = status
  }
}

/** The server's procedures, answered by plain functions of the same types; batches are taken apart. What isn't answered fails loudly. */
export function api(answers: Answers): HttpHandler {
  return http.all('*/trpc/:paths', async ({ request, params }) => {
    const paths = String(params.paths).split(',')
    const inputs = await inputsOf(request)
    const results = await Promise.all(paths.map((path, at) => answer(answers, path, inputs[at])))
    const isBatch = new URL(request.url).searchParams.has('batch')
    const body = JSON.stringify(isBatch ? results.map((result) => result.body) : results[0]?.body)
    return new HttpResponse(body, { status: results.every(({ status }) => status === 200) ? 200 : 207, headers: { 'content-type': 'application/json' } })
  })
}

async function inputsOf(request: Request): Promise<Record<number, unknown>> {
  const text = request.method === 'GET' ? new URL(request.url).searchParams.get('input') : await request.text()
  const sent: unknown = text ? JSON.parse(text) : {}
  // safe: the client sends its batch by position
  return Object.fromEntries(Object.entries(sent as Record<string, Parameters<typeof wire.deserialize>[0]>).map(([at, value]) => [at, wire.deserialize(value)]))
}

async function answer(answers: Answers, path: string, input: unknown): Promise<{ status: number; body: unknown }> {
  const [noun = '', name = ''] = path.split('.')
  // safe: the types above have checked each answer against its procedure
  const found = (answers as Record<string, Record<string, (input: unknown) => unknown> | undefined>)[noun]?.[name]
  try {
    if (!found) throw new Refused('server.failed', { path }, 500)
    return { status: 200, body: { result: { data: wire.serialize(await found(input)) } } }
  } catch (error) {
    const refused = error instanceof Refused ? error : new Refused('server.failed', {}, 500)
    return { status: refused.status, body: { error: wire.serialize({ message: refused.message, code: -32000, data: { httpStatus: refused.status, path, domain: { code: refused.message, params: refused.params } } }) } }
  }
}
