// @vitest-environment happy-dom
import type { OrderRequest } from '@hotline/domain/work-order/beside.ts'
import { NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { History, OrderPage } from '../../../lib/api.ts'
import { buildHistory, buildPage, fakeServer, show } from '../handling/testing.tsx'
import { OrderView } from '../order-view.tsx'
import { RequestReturn } from './request-return.tsx'
import { Withdraw } from './withdraw.tsx'

let page: { order: OrderPage; history: History }
const unit = (id: number, name: string) => ({ id, tenantId: 2, code: String(id), name, kind: 'GOV_DEPT', role: null, parentId: null, status: 'ACTIVE', initials: '', hasLeader: true, staffCount: 2 })
const { server, sent } = fakeServer({
  'workOrder.get': () => page, 'directory.units': () => [unit(21, '区住建局'), unit(22, '区城管局')], 'directory.calendar': () => null,
  'directory.tenants': () => [{ id: 2, code: 'lizhou', name: '利州区', kind: 'COUNTY', parentId: 1, prefectureId: 1, areaCode: '510802' }], 'workOrder.custody': () => ({ spans: [], totals: [] }),
})
beforeAll(() => server.listen())
afterEach(() => {
  cleanup()
  localStorage.clear()
  sent.length = 0
})
afterAll(() => server.close())
const nothing = () => undefined

const request = (changes: Partial<OrderRequest> = {}): OrderRequest => ({
  id: 'q1', orderId: buildPage().id, no: '510802260304000001-Y1', kind: 'EXTENSION', status: 'SUBMITTED', ground: 'EXTENSION', words: '院内主管塌陷，须开挖换管。', basis: null, evidence: null,
  suggestedUnitId: null, detail: { wanted: 4, unit: 'WORKING_DAY', stageReport: '已抽排', plan: '11日通水', callerToldAt: NOW.toISOString() }, assignmentId: 'a1', unitId: 21, unitName: '区住建局',
  proposedBy: 'h2', proposedByName: '玉山江', proposedAt: NOW, actedFor: [], approvedBy: null, approvedByName: null, approvedAt: null, secondedBy: null, secondedByName: null, secondedAt: null,
  dueAt: null, decidedBy: null, decidedByName: null, decidedAt: null, decisionWords: null, ...changes,
})

test('退单要说归谁：职责不符的没写建议单位就不能提', async () => {
  page = { order: buildPage({ status: 'DISPATCHED', verbs: ['requestReturn'], leadUnitId: 21 }), history: buildHistory() }
  show(<RequestReturn order={page.order} onDone={nothing} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: /职责不符/ }))
  await user.type(screen.getByRole('textbox', { name: /情况/ }), '路灯归城管养护')
  await user.type(screen.getByRole('textbox', { name: /依据/ }), '权责清单 3-14')
  expect(screen.getByText('写明应归谁')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /建议改派/ }))
  await user.click(await screen.findByText('区城管局'))
  expect(screen.queryByText('区住建局')).toBeNull()
  await user.keyboard('{Control>}{Enter}{/Control}')
  fireEvent.submit(screen.getByRole('form', { name: '申请退单' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'requestReturn', input: { ground: 'WRONG_REMIT', words: '路灯归城管养护', basis: '权责清单 3-14', suggestedUnitId: 22, suggestedTenantId: null } })
})

test('等着决定的申请是一条带子：谁要什么、材料齐不齐，同意和不同意都在上面', async () => {
  page = { order: buildPage({ status: 'IN_PROGRESS', verbs: ['approveExtension', 'rejectExtension', 'urge'] }), history: buildHistory({ requests: [request()] }) }
  show(<OrderView order={page.order} history={page.history} />)
  expect((await screen.findAllByText(/区住建局申请延期 4 个工作日/)).length).toBeGreaterThan(0)
  expect(screen.getByText('附阶段报告')).toBeTruthy()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /^不同意延期/ }))
  await user.type(await screen.findByRole('textbox', { name: /审核意见/ }), '可以分段先通水')
  fireEvent.submit(screen.getByRole('form', { name: '不同意延期' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'rejectExtension', input: { opinion: '可以分段先通水' } })
})

test('自己提的申请自己不能决定，但能撤回', async () => {
  page = { order: buildPage({ status: 'IN_PROGRESS', verbs: ['approveExtension', 'dropRequest'] }), history: buildHistory({ requests: [request({ proposedBy: 'h1' })] }) }
  show(<OrderView order={page.order} history={page.history} />)
  const approve = await screen.findByRole('button', { name: /^同意延期/ })
  expect(approve.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByRole('button', { name: /^撤回申请/ }).getAttribute('aria-disabled')).toBeNull()
})

test('没有等着的申请，就没有同意和不同意', async () => {
  page = { order: buildPage({ status: 'IN_PROGRESS', verbs: ['approveExtension', 'rejectExtension', 'closeSupervision', 'urge'] }), history: buildHistory({ requests: [request({ status: 'REJECTED', decidedAt: NOW })] }) }
  show(<OrderView order={page.order} history={page.history} />)
  await screen.findByRole('button', { name: /^催办/ })
  expect(screen.queryByRole('button', { name: /同意延期/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /督办销号/ })).toBeNull()
})

test('撤单先核对身份：查询码六位数', async () => {
  page = { order: buildPage({ status: 'IN_PROGRESS', verbs: ['withdraw'] }), history: buildHistory() }
  show(<Withdraw order={page.order} onDone={nothing} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: /报出查询码/ }))
  await user.type(screen.getByRole('textbox', { name: /查询码/ }), '38491')
  expect(screen.getByText('填 6 位查询码')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: /查询码/ }), '2')
  await user.type(screen.getByRole('textbox', { name: /为什么撤/ }), '已经修好')
  fireEvent.submit(screen.getByRole('form', { name: '撤单' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'withdraw', input: { identity: 'QUERY_CODE', code: '384912', reason: '已经修好', publicInterest: false } })
})
