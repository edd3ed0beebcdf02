// @vitest-environment happy-dom
import type { OrderRequest } from '@hotline/domain/work-order/beside.ts'
import { NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildHistory, buildPage, fakeServer, show } from '../work-order/handling/testing.tsx'
import { RequestSide } from './request-side.tsx'

const order = buildPage({ status: 'RETURN_REVIEW', title: '路灯不亮', verbs: ['approveReturn', 'rejectReturn', 'openDispute'] })
const request: OrderRequest = {
  id: 'q1', orderId: order.id, no: '510802260304000001-T1', kind: 'RETURN', status: 'SUBMITTED', ground: 'WRONG_REMIT', words: '路灯归城管养护', basis: '权责清单 3-14', evidence: null, suggestedUnitId: 22,
  detail: { from: 'DISPATCHED' }, assignmentId: 'a1', unitId: 21, unitName: '区住建局', proposedBy: 'u1', proposedByName: '王芳', proposedAt: NOW, actedFor: [], approvedBy: 'u2', approvedByName: '玉山江', approvedAt: NOW,
  secondedBy: null, secondedByName: null, secondedAt: null, dueAt: NOW, decidedBy: null, decidedByName: null, decidedAt: null, decisionWords: null,
}
let asked = request
const { server, sent } = fakeServer({
  'workOrder.get': () => ({ order, history: buildHistory({ requests: [asked] }) }), 'directory.tenants': () => [],
  'directory.units': () => [{ id: 22, tenantId: 2, code: '22', name: '区城管局', kind: 'GOV_DEPT', role: null, parentId: null, status: 'ACTIVE', initials: '', hasLeader: true, staffCount: 2 }],
})
beforeAll(() => server.listen())
afterEach(() => {
  cleanup()
  localStorage.clear()
  sent.length = 0
  asked = request
})
afterAll(() => server.close())
const open = () => show(<RequestSide id={order.id} onDone={() => undefined} />)

test('退单连同依据、建议单位和时钟怎样一起摆出来，按 Y 同意', async () => {
  open()
  expect(await screen.findByText('区住建局申请退单：职责不符')).toBeTruthy()
  expect(await screen.findByText('区城管局')).toBeTruthy()
  expect(screen.getByText('时限照走；准退的回派单台重派，不准的单位须签收办理')).toBeTruthy()
  const user = userEvent.setup()
  await user.keyboard('y')
  await user.type(await screen.findByRole('textbox', { name: /审核意见/ }), '依据成立')
  await user.click(screen.getByRole('checkbox', { name: '依据成立，原派单有误' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'approveReturn', input: { opinion: '依据成立', basisSound: true } })
})

test('信息不全的退单问诉求人，不改派', async () => {
  asked = { ...request, ground: 'INFO_INSUFFICIENT', suggestedUnitId: null }
  open()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /^同意退单/ }))
  await user.type(await screen.findByRole('textbox', { name: /审核意见/ }), '先问清')
  await user.type(screen.getByRole('textbox', { name: /问诉求人什么/ }), '哪一盏灯？')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'approveReturn', input: { opinion: '先问清', questions: '哪一盏灯？' } })
})

test('经手过的人看得到，不能决定', async () => {
  asked = { ...request, approvedBy: 'h1' }
  open()
  expect(await screen.findByText('您经手的申请，由别人决定')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^同意退单/ })).toBeNull()
})
