import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeReceipts } from '@hotline/server/cli/upper-receipts.ts'
import { resultsForUpper } from '@hotline/server/cli/upper-results.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, draft, MATTER, refusalOf, registered, type Ref } from '../world/orders.ts'

// What came from the upper platform is over when the platform says so (rule 4.2 T46).

const folder = mkdtempSync(join(tmpdir(), 'receipts-'))
let it: Instance
let shache = 0
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  shache = (await (await it.as('shache-dispatcher')).directory.tenants.query()).find(({ code }) => code === '653125')?.id ?? 0
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await it?.stop()
})

/** Through the unit to the accepted result. */
async function answered(order: Ref): Promise<Ref> {
  const liaison = await it.as('shache-zhujian-liaison')
  let at = await act(liaison, await dispatched(await it.as('shache-dispatcher'), order, { co: [] }), 'sign')
  at = await act(liaison, at, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，约定上门时间' })
  at = await act(liaison, at, 'submitReply', { reply: '3月5日上午我局督促物业更换曳引机配件，当日下午三点恢复运行，已试运行两小时。', resolution: 'RESOLVED', contactPhone: '0998-8512016' })
  return act(await it.as('shache-result'), await act(await it.as('shache-zhujian-leader'), at, 'unitApprove'), 'acceptResult')
}

async function fromAbove(externalNo: string): Promise<Ref> {
  const agent = await it.as('shache-online')
  const opened = await draft(agent, { channel: 'UPPER', externalNo, upperDueAt: new Date(Date.now() + 20 * 86_400_000) })
  return answered(await act(agent, opened, 'register', { ...MATTER, requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' }))
}

const receipts = (...lines: object[]) => {
  const file = join(folder, 'receipts.jsonl')
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  return takeReceipts(it.server.app, shache, file)
}
const waiting = async () => (await resultsForUpper(it.server.app, shache)).map(({ id }) => id)
const rated = { kind: 'RATED', channel: 'PHONE', contacted: 'YES', resolved: 'YES', processRating: 5, resultRating: 5 }
const seen = async (order: Ref): Promise<Ref> => (await (await it.as('shache-supervisor')).workOrder.get.query({ id: order.id })).order

test('上级认可之前不能办结；回执从文件来，同一份再来不再记', async () => {
  const order = await fromAbove('SJ-1')
  const callback = await it.as('shache-callback')
  expect(await refusalOf(act(callback, order, 'closeByEvaluation', rated))).toBe('work-order.upper-not-accepted')
  const [told] = await resultsForUpper(it.server.app, shache)
  expect(told).toMatchObject({ id: 'SJ-1', orderNo: order.orderNo, resolution: 'RESOLVED' })
  expect(JSON.stringify(told)).not.toMatch(/1990000/)

  const lines = [{ id: 'SJ-1', answer: 'ACCEPTED', receiptNo: 'HZ-20260305-1' }, { id: 'SJ-404', answer: 'ACCEPTED' }, { id: 'SJ-1', answer: 'MAYBE' }]
  expect(await receipts(...lines)).toMatchObject({ recorded: 1, present: 0, errors: [{ line: 2 }, { line: 3 }] })
  expect(await receipts(...lines)).toMatchObject({ recorded: 0, present: 1 })
  expect(await waiting()).not.toContain('SJ-1')
  expect((await act(callback, await seen(order), 'closeByEvaluation', rated)).status).toBe('CLOSED')
})

test('上级退回的转研判；没有认可，认定无效也不能办结；人工登记的要有岗位', async () => {
  const order = await fromAbove('SJ-2')
  expect(await refusalOf(act(await it.as('shache-callback'), order, 'recordUpperReceipt', { answer: 'ACCEPTED' }))).toBe('work-order.forbidden')
  expect((await receipts({ id: 'SJ-2', answer: 'REFUSED' })).errors).toMatchObject([{ line: 1, message: '请写明上级退回的理由。' }])
  expect(await receipts({ id: 'SJ-2', answer: 'REFUSED', words: '没有写明处理依据' })).toMatchObject({ recorded: 1, errors: [] })
  const back = await seen(order)
  expect(back.status).toBe('REDO_REVIEW')
  const supervisor = await it.as('shache-supervisor')
  const despite = { code: 'I2', evidence: '正在法定等待期内' }
  const signed = await act(await it.as('shache-zhujian-chief'), back, 'signStatement', { code: 'I2', statement: '正在法定等待期内，已告知诉求人' })
  expect(await refusalOf(act(supervisor, signed, 'acceptDespite', despite))).toBe('work-order.upper-not-accepted')
  const accepted = await act(supervisor, signed, 'recordUpperReceipt', { answer: 'ACCEPTED', receiptNo: 'HZ-2' })
  expect((await act(supervisor, accepted, 'acceptDespite', despite)).status).toBe('CLOSED')
})

test('不是上级派的没有回执；重办之后要等新的认可', async () => {
  const own = await answered(await registered(await it.as('shache-agent'), { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' }))
  expect(await refusalOf(act(await it.as('shache-supervisor'), own, 'recordUpperReceipt', { answer: 'ACCEPTED' }))).toBe('work-order.not-from-above')
  const order = await fromAbove('SJ-3')
  await receipts({ id: 'SJ-3', answer: 'REFUSED', words: '没有写明处理依据' })
  const liaison = await it.as('shache-zhujian-liaison')
  let at = await act(liaison, await act(await it.as('shache-supervisor'), await seen(order), 'redo', { points: '补充处理依据' }), 'sign')
  at = await act(liaison, at, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已再次联系' })
  at = await act(liaison, at, 'submitReply', { reply: '3月7日我局依据特种设备安全法责令物业更换曳引机，当日恢复运行并复检合格。', resolution: 'RESOLVED', contactPhone: '0998-8512016' })
  at = await act(await it.as('shache-result'), await act(await it.as('shache-zhujian-chief'), at, 'unitApprove'), 'acceptResult')
  expect(await waiting()).toContain('SJ-3')
  // The same words a second time are an answer to the second result.
  expect(await receipts({ id: 'SJ-3', answer: 'REFUSED', words: '没有写明处理依据' })).toMatchObject({ recorded: 1 })
  expect((await seen(order)).status).toBe('REDO_REVIEW')
})
