import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/**
 * Refuses bodies over so many bytes. One that says its length is judged by it, which the parser of Node holds it to;
 * only others are counted as they come, for even to look whether there is a body makes a whole web request of the message.
 */
export function bodyWithin(maxSize: number, onError: (c: Context) => Response): MiddlewareHandler {
  const counted = bodyLimit({ maxSize, onError })
  return async (c, next) => {
    const { headers, method } = c.req.raw
    const length = headers.get('content-length')
    if (headers.has('transfer-encoding') || (length === null && method !== 'GET' && method !== 'HEAD')) return counted(c, next)
    return Number(length) > maxSize ? onError(c) : next()
  }
}
