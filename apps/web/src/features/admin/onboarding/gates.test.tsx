import type { GateLine } from '@hotline/domain/onboarding/gate.ts'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs } from '../../../lib/api.ts'
import { setServerNow } from '../../../lib/now.ts'
import { api, Refused } from '../../../testing/api.ts'
import { draw } from '../../../testing/render.tsx'
import { useRoom } from '../../../testing/room.ts'
import { me } from '../../../testing/samples.ts'
import { GateSide } from './gate-side.tsx'
import { Life } from './life.tsx'
import { ID, view } from './samples.testing.ts'
import { TrialStep } from './trial-step.tsx'

const server = setupServer()
useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => setServerNow(me.now))
afterEach(cleanup)
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

const line = (changes: Partial<GateLine>): GateLine => ({ key: 'COVERAGE', status: 'MET', have: 116, need: 116, measure: 'CATEGORIES', bound: 'AT_LEAST', missing: [], step: 'duties', ...changes })
const lacking = line({ status: 'UNMET', have: 113, missing: ['人防工程', '高速公路'] })
const request = { id: 'r'.repeat(8), gate: 'G1' as const, askedBy: 'p1', askedByName: '罗文斌', askedAt: new Date('2026-03-04T02:00:00Z') }
const sheet = (lines: GateLine[]) => ({ gate: 'G1' as const, lines, ready: lines.every(({ status }) => status !== 'UNMET'), at: me.now })

test('each line has its figure, what is missing and the way there; the gate is not asked for while one is open', async () => {
  const went: string[] = []
  const asked: unknown[] = []
  server.use(api({ session: { me: () => me }, onboarding: { gate: () => sheet([lacking, line({ key: 'TELEPHONY', status: 'NOT_COUNTED', have: null, need: null })]), askGate: (input) => (asked.push(input), { requestId: request.id, version: 8 }) } }))
  draw(<GateSide view={view()} onGo={(step) => went.push(step)} />)
  expect(await screen.findByText('113 / 116 类')).toBeTruthy()
  expect(screen.getByText('差 人防工程、高速公路')).toBeTruthy()
  expect(screen.getByText('话务接入', { exact: false }).closest('li')?.textContent).toContain('未计入')
  fireEvent.click(screen.getByRole('button', { name: '第 5 步 职责' }))
  expect(went).toEqual(['duties'])
  fireEvent.click(screen.getByRole('button', { name: '提交核准 · 还差 1 项' }))
  expect(asked).toEqual([])
})

test('all met: it is asked for with the version on the screen', async () => {
  const asked: Inputs['onboarding']['askGate'][] = []
  server.use(api({ session: { me: () => me }, onboarding: { gate: () => sheet([line({})]), askGate: (input) => (asked.push(input), { requestId: request.id, version: 8 }) } }))
  draw(<GateSide view={view()} onGo={() => undefined} />)
  fireEvent.click(await screen.findByRole('button', { name: '提交核准' }))
  await waitFor(() => expect(asked).toEqual([{ id: ID, version: 7, gate: 'G1' }]))
})

test('who asked takes it back and does not decide; the director decides with words', async () => {
  const decided: Inputs['onboarding']['decideGate'][] = []
  server.use(api({ session: { me: () => me }, onboarding: { gate: () => sheet([line({})]), decideGate: (input) => (decided.push(input), { version: 9, state: 'TRIAL' }) } }))
  draw(<GateSide view={view({ waiting: request, may: { ...view().may, askGate: null } })} onGo={() => undefined} />)
  expect(await screen.findByText('提交人不能自己核准。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '撤回提交' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '核准试运行' })).toBeNull()
  cleanup()
  draw(<GateSide view={view({ waiting: { ...request, askedBy: 'p2' }, may: { ...view().may, run: false, decide: true, askGate: null } })} onGo={() => undefined} />)
  const approve = await screen.findByRole('button', { name: '核准试运行' })
  fireEvent.click(approve)
  expect(await screen.findByText('写明意见')).toBeTruthy()
  expect(decided).toEqual([])
  fireEvent.change(screen.getByLabelText(/意见/), { target: { value: '同意' } })
  fireEvent.click(approve)
  await waitFor(() => expect(decided).toEqual([{ id: ID, version: 7, requestId: request.id, approve: true, words: '同意' }]))
})

test('the gate that did not come says why', async () => {
  server.use(api({ session: { me: () => me }, onboarding: { gate: () => { throw new Refused('onboarding.forbidden', {}, 403) } } }))
  draw(<GateSide view={view()} onGo={() => undefined} />)
  expect(await screen.findByText(/您的岗位不能办理区县上线/)).toBeTruthy()
})

test('the trial says how many days are left, each day’s figures, and keeps its issues', async () => {
  const opened: Inputs['onboarding']['openIssue'][] = []
  const issue = { id: 'i1', grade: 'P1' as const, words: '夜间没人签收', openedAt: me.now, openedByName: '罗文斌', closedAt: null, closedByName: null, result: null }
  server.use(api({ session: { me: () => me }, onboarding: {
    trial: () => ({ days: [{ day: '2026-03-03', registered: 12, signDue: 10, signedOnTime: 9, dispatched: 11, misdispatched: 1 }], issues: [issue], onTimeSign: { have: 9, of: 10 }, wrongDispatch: { have: 1, of: 11 } }),
    openIssue: (input) => (opened.push(input), issue),
  } }))
  draw(<TrialStep view={view({ state: 'TRIAL', trial: { startedAt: me.now, day: 3, minDays: 14, maxDays: 30 } })} />)
  expect(await screen.findByText('还要 11 天')).toBeTruthy()
  expect(screen.getByText('9 / 10')).toBeTruthy()
  expect(screen.getByText(/按时签收 90%/)).toBeTruthy()
  expect(screen.getByText('夜间没人签收')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('什么问题'), { target: { value: '座席掉线' } })
  fireEvent.click(screen.getByRole('button', { name: '记问题' }))
  await waitFor(() => expect(opened[0]).toMatchObject({ id: ID, grade: 'P2', words: '座席掉线' }))
})

test('before the trial begins, it says what begins it', async () => {
  server.use(api({ session: { me: () => me }, onboarding: {} }))
  draw(<TrialStep view={view()} />)
  expect(await screen.findByText('还没有开始试运行')).toBeTruthy()
})

test('what cannot be undone waits for the county’s name', async () => {
  const ended: Inputs['onboarding']['planEnd'][] = []
  const endPreview = { open: [{ status: 'IN_PROGRESS' as const, count: 3 }], units: [{ name: '县住建局', count: 3 }], drafts: 1, closed: 20, people: 45 }
  server.use(api({ session: { me: () => me }, directory: { tenants: () => [] }, onboarding: { endPreview: () => endPreview, planEnd: (input) => (ended.push(input), { version: 8 }) } }))
  draw(<Life view={view()} />)
  fireEvent.click(screen.getByRole('button', { name: '退出…' }))
  const send = await screen.findByRole('button', { name: '定下退出' })
  expect(await screen.findByText('3 件：办理中 3')).toBeTruthy()
  expect(screen.getByText('1 件：不登记或作废，到时执行不了')).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/生效日/), { target: { value: '2099-01-01' } })
  fireEvent.change(screen.getByLabelText(/原因/), { target: { value: '行政区划调整' } })
  fireEvent.change(screen.getByLabelText(/确认/), { target: { value: '岳普湖' } })
  fireEvent.click(send)
  expect(ended).toEqual([])
  fireEvent.change(screen.getByLabelText(/确认/), { target: { value: '岳普湖县' } })
  fireEvent.click(send)
  await waitFor(() => expect(ended).toEqual([{ id: ID, version: 7, words: '行政区划调整', typedName: '岳普湖县', intoTenantId: null, endsOn: '2099-01-01' }]))
})
