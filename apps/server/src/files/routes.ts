import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { DomainError, must } from '@hotline/domain/errors.ts'
import { maskedWords } from '@hotline/domain/trace/masked-words.ts'
import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import { together } from '../db/statement.ts'
import { newId } from '../ids.ts'
import { centreSettingsAt } from '../policy/centre.ts'
import type { Session } from '../session/actor.ts'
import { keepGlance } from '../trace/write.ts'
import { loadOrder } from '../work-order/load.ts'
import { kindOf } from './kinds.ts'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
const MAX_FILES = 40

/** Whoever may do one of these with an order may add a file to it: what they say often rests on one. */
export const ATTACHING: readonly Verb[] = ['register', 'addSupplement', 'addRecord', 'submitPart', 'requestReturn', 'requestLateReturn', 'requestExtension', 'suspend', 'stopPursuing', 'giveOpinion', 'designate', 'signStatement', 'acceptDespite']

type Ask = { app: App; sessionOf: (headers: Headers) => Promise<Session> }

/**
 * Attachments of an order: POST /files?order=…&name=… with the raw bytes, GET /files/<id>. Who may read the
 * order may fetch; who has a verb on it may add. The kind is told by the bytes, never by the name.
 */
export function fileRoutes({ app, sessionOf }: Ask): Hono {
  return new Hono()
    .post('/', async (c) => {
      const { actor } = await sessionOf(c.req.raw.headers)
      const name = (c.req.query('name') ?? '').replace(/[\\/\p{Cc}]/gu, '').slice(0, 120)
      must(name, 'file.name-missing')
      must(Number(c.req.header('content-length') ?? 0) <= MAX_FILE_BYTES, 'file.too-large', { mb: MAX_FILE_BYTES / 1024 / 1024 })
      const content = Buffer.from(await c.req.arrayBuffer())
      return c.json(await store(app, actor, { orderId: c.req.query('order') ?? '', name, content }))
    })
    .get('/:id', async (c) => {
      const { actor } = await sessionOf(c.req.raw.headers)
      const file = await fetchFile(app, actor, c.req.param('id'))
      return c.body(new Uint8Array(file.content), 200, {
        'content-type': file.mime,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
      })
    })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

async function store(app: App, actor: Actor, { orderId, name, content }: { orderId: string; name: string; content: Buffer }): Promise<{ id: string; name: string; size: number }> {
  must(UUID.test(orderId), 'work-order.not-found')
  must(content.length > 0 && content.length <= MAX_FILE_BYTES, 'file.too-large', { mb: MAX_FILE_BYTES / 1024 / 1024 })
  const mime = kindOf(content)
  if (!mime) throw new DomainError('file.kind')
  return inScope(app.pool, actor.tenantId, async (tx) => {
    const order = await loadOrder(tx, orderId)
    must(order && may(actor, 'read', order), 'work-order.not-found')
    must(ATTACHING.some((verb) => may(actor, verb, order)), 'work-order.forbidden', { verb: 'attach' })
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>('select count(*)::int as count from attachment where order_id = $1', [orderId])
    must(count < MAX_FILES, 'file.too-many', { most: MAX_FILES })
    const id = newId()
    await tx.query(
      'insert into attachment (id, order_id, tenant_id, name, mime, size, sha256, content, uploaded_by, uploader_name, created_at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)',
      [id, orderId, order.tenantId, name, mime, content.length, createHash('sha256').update(content).digest('hex'), content, actor.personId, actor.name, app.clock.now()],
    )
    return { id, name, size: content.length }
  })
}

async function fetchFile(app: App, actor: Actor, id: string): Promise<{ name: string; mime: string; content: Buffer }> {
  must(UUID.test(id), 'work-order.not-found')
  return inScope(app.pool, actor.tenantId, async (tx) => {
    const [file] = await tx.query<{ order_id: string; name: string; mime: string; content: Buffer }>('select order_id, name, mime, content from attachment where id = $1', [id])
    must(file, 'work-order.not-found')
    const order = await loadOrder(tx, file.order_id)
    must(order && may(actor, 'read', order), 'work-order.not-found')
    const at = app.clock.now()
    const settings = centreSettingsAt(await app.reference.of(actor.tenantId), actor.tenantId, at).trace
    tx.send(...together([keepGlance({ actor, order, at, settings }, { kind: 'FILE', fields: ['ATTACHMENT'], words: maskedWords(file.name) })]))
    return file
  })
}
