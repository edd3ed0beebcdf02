import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { DomainError } from '@hotline/domain/errors.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { UPPER_ANSWERS } from '@hotline/domain/work-order/upper.ts'
import { z } from 'zod'
import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import { systemActor } from '../session/actor.ts'
import { perform } from '../work-order/perform.ts'
import { optionsOf, withApp, type CommandContext } from './lib/command.ts'
import { tenantOf } from './lib/tenant.ts'

const USAGE = '用法：npm run hotline -- upper-receipts --tenant <区划代码> <文件.jsonl>，每行 {"id":"上级编号","answer":"ACCEPTED 或 REFUSED","receiptNo":"回执编号","words":"意见"}'
const NOT_READ = '这一行不是完整的回执：要有 id 和 answer（ACCEPTED 或 REFUSED），退回的还要有 words。'
const NOT_HERE = '没有这个上级编号的工单，请核对 id 和区划代码。'

const receipt = z.object({ id: z.union([z.string().min(1), z.number().transform(String)]), answer: z.enum(UPPER_ANSWERS), receiptNo: z.string().nullish(), words: z.string().nullish() })
type Receipt = z.output<typeof receipt>
export type ReceiptResult = { recorded: number; present: number; errors: { line: number; message: string }[] }

/** Takes the upper platform's answers to our results from a file, one JSON object a line (T46). Twice is as good as once. */
export async function run(args: string[], context: CommandContext): Promise<number> {
  const { values, rest: [file] } = optionsOf(args, ['tenant'])
  const code = values.tenant
  if (!file || !code) {
    console.error(USAGE)
    return 1
  }
  return withApp(context, async (app) => {
    const tenantId = await tenantOf(app, code)
    if (tenantId === null) return 1
    const { recorded, present, errors } = await takeReceipts(app, tenantId, file)
    for (const { line, message } of errors) console.error(`第 ${line} 行：${message}`)
    console.log(`recorded ${recorded}, already there ${present}, errors ${errors.length}`)
    return errors.length ? 1 : 0
  })
}

/** Each line in a transaction of its own: one that can't be recorded holds up no other. */
export async function takeReceipts(app: App, tenantId: number, file: string): Promise<ReceiptResult> {
  const result: ReceiptResult = { recorded: 0, present: 0, errors: [] }
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1
    if (!text.trim()) continue
    const read = receipt.safeParse(parse(text.replace(/^\uFEFF/, '')))
    if (!read.success) {
      result.errors.push({ line, message: NOT_READ })
      continue
    }
    try {
      const now = await recordReceipt(app, tenantId, read.data)
      result[now ? 'recorded' : 'present'] += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      result.errors.push({ line, message: error.code === 'work-order.not-found' ? NOT_HERE : sentence(error.code, error.params) })
    }
  }
  return result
}

type Known = { id: string; tenant_id: number; version: number; redo_count: number }

/**
 * Records one answer in the name of the system of the centre that has the order now, as any act is performed. False where
 * this answer was recorded before.
 */
export async function recordReceipt(app: App, tenantId: number, { id, answer, receiptNo = null, words = null }: Receipt): Promise<boolean> {
  const [order] = await inScope(app.pool, tenantId, (tx) =>
    tx.query<Known>('select id, tenant_id, version, redo_count from work_order where origin_tenant_id = $1 and external_no = $2', [tenantId, id], 'upper-order'))
  if (!order) throw new DomainError('work-order.not-found')
  // Of each round of handling: after a redo the same words are a new answer.
  const idempotencyKey = `upper:${createHash('sha256').update(JSON.stringify([order.id, order.redo_count, answer, receiptNo, words])).digest('hex')}`
  try {
    const after = await inScope(app.pool, order.tenant_id, async (tx) =>
      perform(app, tx, await systemActor(app, order.tenant_id), { id: order.id, version: order.version, verb: 'recordUpperReceipt', input: { answer, receiptNo, words }, idempotencyKey }))
    return after.version > order.version
  } catch (error) {
    if (error instanceof DomainError && error.code === 'work-order.upper-answered') return false
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
