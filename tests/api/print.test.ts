import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { refusalOf, registered } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

test('打印工单处理单：要写用途，留下记录，交出一份 PDF', async () => {
  const agent = await it.as('shache-agent')
  const order = await registered(agent, {})
  expect(await refusalOf(agent.print.orderSheet.mutate({ id: order.id, purpose: ' ' }))).not.toBeNull()
  const { name, base64 } = await agent.print.orderSheet.mutate({ id: order.id, purpose: '延期审批' })
  const pdf = Buffer.from(base64, 'base64')
  expect(name).toMatch(/^工单处理单-\d{18}\.pdf$/)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.subarray(-6).toString()).toContain('EOF')
  if (process.env.KEEP_PDF) (await import('node:fs')).writeFileSync(process.env.KEEP_PDF, pdf)

  const { rows } = await it.db.query<{ words: string; fields: string[] }>(`select words, fields from trace where order_id = $1 and kind = 'PRINTED'`, [order.id])
  expect(rows).toEqual([{ words: '延期审批', fields: ['CONTENT', 'CALLER_MASKED'] }])
})

test('没有编号的草稿不能打印，别县的工单当作没有', async () => {
  const agent = await it.as('shache-agent')
  const draft = await agent.workOrder.openDraft.mutate({ channel: 'PHONE', phone: '13900001234', idempotencyKey: 'print-draft-1' })
  expect(await refusalOf(agent.print.orderSheet.mutate({ id: draft.id, purpose: '试打' }))).toBe('print.no-number')
  expect(await refusalOf((await it.as('zepu-dispatcher')).print.orderSheet.mutate({ id: draft.id, purpose: '试打' }))).toBe('work-order.not-found')
})
