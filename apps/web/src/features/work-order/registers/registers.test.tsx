import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Inputs, Me } from '../../../lib/api.ts'
import { setServerNow } from '../../../lib/now.ts'
import { api } from '../../../testing/api.ts'
import { draw } from '../../../testing/render.tsx'
import { me } from '../../../testing/samples.ts'
import { FilingRegister } from './filing-register.tsx'
import type { FilingRow } from './filing-state.ts'
import { OutboundRegister } from './outbound-register.tsx'
import { PrecedentRegister, type PrecedentRow } from './precedent-register.tsx'

const server = setupServer()
// the test page lays nothing out: give the scroller a height
const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientHeight')
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 })
  server.listen({ onUnhandledRequest: 'error' })
})
beforeEach(() => {
  localStorage.clear()
  setServerNow(me.now)
})
afterEach(cleanup)
afterAll(() => {
  if (own) Object.defineProperty(HTMLElement.prototype, 'clientHeight', own)
  return new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close())
})

const id = (letter: string) => `${letter.repeat(8)}-0000-4000-8000-000000000000`
const as = (duties: Me['membership']['duties'], tenantKind: Me['membership']['tenantKind'] = 'PREFECTURE'): Me => ({ ...me, membership: { ...me.membership, duties, tenantKind } })
const drafts = { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true as const }) }
const names = { categories: () => [], tenants: () => [], units: () => [], calendar: () => null }

const filing: FilingRow = {
  id: id('f'), orderId: id('a'), tenantId: 2, prefectureId: 1, tenantName: '莎车县', kind: 'NOT_PURSUED', subject: '已进入法定程序', filedAt: new Date('2026-03-03T02:00:00Z'), objectUntil: new Date('2026-03-06T11:30:00Z'),
  objectedAt: null, objectedByName: null, objection: null, answeredAt: null, answeredByName: null, answer: null, policyVersionId: null, orderNo: '653125260304000127', status: 'NOT_PURSUED', title: '楼道灯不亮', version: 8, mayObject: true, mayAnswer: false,
}

const besideOrders = { kind: 'CATALOGUE', subject: '派单目录：莎车目录 第 2 版', orderId: null, orderNo: null, status: null, title: null, version: null, policyVersionId: 12 } as const

describe('the register of filings', () => {
  test('an objection is written beside the filing and goes out with the version the register knows', async () => {
    const sent: Inputs['workOrder']['perform'][] = []
    server.use(api({
      session: { me: () => as(['SUPERVISOR']) }, draft: drafts, directory: names, filing: { list: () => ({ rows: [filing], next: null }) },
      workOrder: { perform: (input) => (sent.push(input), { id: id('a'), version: 9, status: 'NOT_PURSUED', orderNo: null, queryCode: null }) },
    }))
    draw(<FilingRegister />)
    fireEvent.click(await screen.findByText('已进入法定程序'))
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '没有附鉴定结论，应当重做' } })
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ id: id('a'), version: 8, verb: 'objectFiling', input: { filingId: filing.id, objection: '没有附鉴定结论，应当重做' } })
  })

  test('a version of the rules is opened from its line, and an objection to it goes out without an order', async () => {
    const sent: Inputs['filing']['object'][] = []
    server.use(api({
      session: { me: () => as(['PREF_OVERSEER']) }, draft: drafts, directory: names,
      filing: { list: () => ({ rows: [{ ...filing, ...besideOrders }], next: null }), object: (input) => (sent.push(input), { id: input.id }) },
    }))
    draw(<FilingRegister />)
    expect((await screen.findByRole('link', { name: '看报备的这一版' })).getAttribute('href')).toBe(`/filings/${filing.id}`)
    fireEvent.click(screen.getByText('派单目录：莎车目录 第 2 版'))
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '物业条目与地区目录不一致' } })
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }))
    await waitFor(() => expect(sent).toEqual([{ id: filing.id, objection: '物业条目与地区目录不一致' }]))
  })

  test('the county answers what was objected to, and reads the objection beside', async () => {
    const sent: Inputs['filing']['answer'][] = []
    const objected = { ...filing, ...besideOrders, objectedAt: me.now, objectedByName: '赵敏', objection: '物业条目与地区目录不一致', mayObject: false, mayAnswer: true }
    server.use(api({ session: { me: () => as(['TENANT_ADMIN'], 'COUNTY') }, draft: drafts, directory: names, filing: { list: () => ({ rows: [objected], next: null }), answer: (input) => (sent.push(input), { id: input.id }) } }))
    draw(<FilingRegister />)
    fireEvent.click(await screen.findByText('派单目录：莎车目录 第 2 版'))
    expect(await screen.findByText('物业条目与地区目录不一致')).toBeTruthy()
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '已另发第 3 版，恢复原条目' } })
    fireEvent.click(screen.getByRole('button', { name: '答复异议' }))
    await waitFor(() => expect(sent).toEqual([{ id: filing.id, answer: '已另发第 3 版，恢复原条目' }]))
  })

  test('a county reads what it filed and objects to nothing', async () => {
    server.use(api({ session: { me: () => as(['SUPERVISOR'], 'COUNTY') }, draft: drafts, directory: names, filing: { list: () => ({ rows: [{ ...filing, mayObject: false }], next: null }) } }))
    draw(<FilingRegister />)
    fireEvent.click(await screen.findByText('已进入法定程序'))
    expect(await screen.findAllByText(/到 3月6日 周五 19:30/)).toHaveLength(2)
    expect(screen.queryByRole('button', { name: '提出异议' })).toBeNull()
  })
})

const precedent: PrecedentRow = {
  id: id('c'), orderId: id('a'), tenantId: 1, categoryCode: '0802', areaCode: '653125', leadUnitId: 5, leadUnitName: '城市管理局', rulingNo: '653125260304000127-ZD', status: 'PROPOSED', proposedByName: '古丽', proposedAt: new Date('2026-03-03T02:00:00Z'),
  rule: { conditions: { areaCodes: ['653125'] }, leadUnitRole: 'TOWNSHIP', coUnitRoles: [], level: 'COUNTY', basisText: '权责清单 3-14', grassrootsForbidden: false, source: 'PRECEDENT', rank: 'PRECEDENT', version: 1 },
  decidedByName: null, decidedAt: null, decisionWords: null, ruleId: null, mayDecide: true,
}

describe('precedents', () => {
  test('a second person adopts one with his opinion', async () => {
    const sent: Inputs['precedent']['decide'][] = []
    server.use(api({ session: { me: () => as(['DISPATCH_REVIEWER']) }, directory: names, precedent: { list: () => ({ rows: [precedent], next: null }), decide: (input) => (sent.push(input), { id: precedent.id, status: 'APPROVED', ruleId: 7 }) } }))
    draw(<PrecedentRegister />)
    fireEvent.click(await screen.findByText('城市管理局'))
    const form = await screen.findByRole('form', { name: '先例' })
    expect(within(form).getByRole('button', { name: '采用' }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.change(within(form).getByLabelText(/审核意见/), { target: { value: '依据清楚' } })
    fireEvent.click(within(form).getByRole('button', { name: '采用' }))
    await waitFor(() => expect(sent).toEqual([{ id: precedent.id, adopt: true, words: '依据清楚' }]))
  })

  test('whoever ruled reads why he does not decide', async () => {
    server.use(api({ session: { me: () => as(['DISPATCH_REVIEWER', 'COORDINATOR']) }, directory: names, precedent: { list: () => ({ rows: [{ ...precedent, mayDecide: false }], next: null }) } }))
    draw(<PrecedentRegister />)
    fireEvent.click(await screen.findByText('城市管理局'))
    expect(await screen.findByText('您作的指定，由另一位审核')).toBeTruthy()
  })
})

test('a message that failed is sent again, a call is settled by hand, and a missing gateway is said', async () => {
  const done: string[] = []
  const again: string[] = []
  const row = { code: 'N04', toCaller: false, attempts: 3, dueAt: me.now, createdAt: me.now, sentAt: null, problem: '网关没有应答', to: '王芳', phone: '138****5678', orderId: null, orderNo: null }
  server.use(api({
    session: { me: () => as(['TENANT_ADMIN']) },
    outbound: {
      gateway: () => ({ connected: false }), done: ({ id }) => (done.push(id), { done: true }), retry: ({ id }) => (again.push(id), { queued: true }),
      list: () => ({ rows: [{ ...row, id: id('1'), channel: 'SMS', status: 'FAILED', body: '新派工单' }, { ...row, id: id('2'), channel: 'CALL', status: 'FAILED', body: '请立即核对' }], next: null }),
    },
  }))
  draw(<OutboundRegister />, { at: '/?only=FAILED' })
  expect(await screen.findByText(/没有接通短信平台/)).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: '重试 新派工单' }))
  fireEvent.click(screen.getByRole('button', { name: '已拨打 请立即核对' }))
  await waitFor(() => expect([again, done]).toEqual([[id('1')], [id('2')]]))
  expect(screen.getAllByText('138****5678')).toHaveLength(2)
})
