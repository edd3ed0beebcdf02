import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, transformTRPCResponse, TRPCError, type AnyTRPCProcedure } from '@trpc/server'
import { getHTTPStatusCode } from '@trpc/server/http'
import type { HonoRequest } from 'hono'
import { appRouter } from './router.ts'
import type { Request } from './trpc.ts'

const { _config: config } = appRouter._def
// At run time the record is flat: each procedure under its whole path.
const KINDS: ReadonlyMap<string, string> = new Map(Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>).map(([path, { _def }]) => [path, _def.type]))
/** What a method may carry: a question too long for an address comes in the body. */
const KINDS_BY_METHOD: Readonly<Record<string, readonly ('query' | 'mutation')[]>> = { GET: ['query'], POST: ['mutation', 'query'] }
const HEADERS = { 'content-type': 'application/json', vary: 'trpc-accept, accept' }

/** `headers`: what else the answer says, as the handler's `responseMeta` would. */
type Asked = { request: HonoRequest; paths: readonly string[]; ctx: Request; failed: (failure: { error: TRPCError; path: string }) => void; headers?: Readonly<Record<string, string>> }

/**
 * Answers what screens ask all day, queries and commands with JSON one by one or in a batch, as tRPC's handler of fetch
 * requests would: that one makes abort signals for streams it might have to end, headers and addresses over again, more
 * work than all of a command's rules. `null` for whatever else there may be, which is the handler's: subscriptions, unknown
 * paths, other bodies.
 */
export async function answered({ request, paths, ctx, failed, headers }: Asked): Promise<Response | null> {
  const kind = KINDS_BY_METHOD[request.method]?.find((each) => each === KINDS.get(paths[0] ?? ''))
  const isBatch = request.query('batch') === '1'
  if (!kind || (paths.length > 1 && !isBatch) || paths.some((path) => KINDS.get(path) !== kind)) return null
  if (request.header('trpc-accept') || request.header('accept')?.includes('application/jsonl') || (request.method === 'POST' && !isJson(request.header('content-type')))) return null
  const inputs = inputsOf(request.method === 'GET' ? request.query('input') || undefined : await request.text(), isBatch)
  const one = async (path: string, index: number) => {
    try {
      return { result: { data: await callTRPCProcedure({ router: appRouter, path, type: kind, ctx, getRawInput: async () => inputs(index), signal: undefined, batchIndex: index }) } }
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause)
      failed({ error, path })
      return { error: getTRPCErrorShape({ config, error, type: kind, path, input: undefined, ctx }) }
    }
  }
  const [first, ...others] = await Promise.all(paths.map(one))
  if (!first) return null
  const answer = isBatch ? [first, ...others] : first
  return new Response(JSON.stringify(transformTRPCResponse(config, answer)), { status: getHTTPStatusCode(answer), headers: { ...headers, ...HEADERS } })
}

const isJson = (contentType: string | undefined): boolean => contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'

/** The input of each call. What is no JSON is told when it is asked for, so that whoever may not call at all is told that first. */
function inputsOf(text: string | undefined, isBatch: boolean): (index: number) => unknown {
  let sent: unknown
  try {
    sent = text === undefined ? undefined : JSON.parse(text)
  } catch (cause) {
    return () => {
      throw new TRPCError({ code: 'BAD_REQUEST', cause })
    }
  }
  return (index) => {
    const input: unknown = !isBatch ? sent : typeof sent === 'object' && sent !== null ? Reflect.get(sent, index) : undefined
    return input === undefined ? undefined : config.transformer.input.deserialize(input)
  }
}
