import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs, Outputs } from '../../../lib/api.ts'
import { setServerNow } from '../../../lib/now.ts'
import { api, Refused } from '../../../testing/api.ts'
import { draw } from '../../../testing/render.tsx'
import { useRoom } from '../../../testing/room.ts'
import { me } from '../../../testing/samples.ts'
import { DutiesStep } from './duties-step.tsx'
import { ProfileStep } from './profile-step.tsx'
import { ID, view } from './samples.testing.ts'
import type { Coverage, Profile, Run } from './shapes.ts'
import { TrainingStep } from './training-step.tsx'

const server = setupServer()
useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => setServerNow(me.now))
afterEach(cleanup)
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

const profile: Profile = {
  policyName: '喀什地区', inherited: null, limits: [{ key: 'sign', name: '签收', unit: '工作时', inherited: 8, own: null }],
  calendar: { own: false, years: [{ year: 2026, holidays: ['2026-01-01'], makeupWorkdays: [], provisional: false }], officeHours: [] }, numbering: { prefix: '653128', example: '653128260304000001' }, knowledge: { inherited: 40, own: 0 },
}

test('a limit may only be shorter than the prefecture’s; empty is inherited', async () => {
  const saved: Inputs['onboarding']['saveLimits'][] = []
  server.use(api({ onboarding: { profile: () => profile, saveLimits: (input) => (saved.push(input), { version: 8 }) } }))
  draw(<ProfileStep view={view()} />)
  const own = await screen.findByLabelText('本县 签收')
  fireEvent.change(own, { target: { value: '9' } })
  expect(await screen.findByText('不能长于地市的 8 工作时')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /保存时限/ }))
  fireEvent.change(own, { target: { value: '4' } })
  fireEvent.click(screen.getByRole('button', { name: /保存时限/ }))
  await waitFor(() => expect(saved).toEqual([{ id: ID, version: 7, limits: { sign: 4 } }]))
})

test('an own calendar begins as a copy of the prefecture’s', async () => {
  const saved: Inputs['onboarding']['saveCalendar'][] = []
  server.use(api({ onboarding: { profile: () => profile, saveCalendar: (input) => (saved.push(input), { version: 8 }) } }))
  draw(<ProfileStep view={view()} />)
  fireEvent.click(await screen.findByRole('tab', { name: '历法' }))
  const inherit = await screen.findByLabelText<HTMLInputElement>('沿用地市的历法')
  expect(inherit.checked).toBe(true)
  fireEvent.click(inherit)
  fireEvent.click(screen.getByRole('button', { name: '1月5日 周一 工作日' }))
  fireEvent.click(screen.getByRole('button', { name: '保存历法' }))
  await waitFor(() => expect(saved[0]).toMatchObject({ id: ID, own: { years: { 2026: { holidays: ['2026-01-01', '2026-01-05'] } } } }))
})

test('rules that did not come say why', async () => {
  server.use(api({ onboarding: { profile: () => { throw new Refused('onboarding.policy-missing') } } }))
  draw(<ProfileStep view={view()} />)
  expect(await screen.findByText(/地市还没有生效的时限规则/)).toBeTruthy()
})

const coverage: Coverage = {
  total: 116, covered: 113, gaps: [{ categoryCode: '0107', path: '城乡建设 / 人防工程', why: '没有单位承担“人民防空”' }],
  roles: [{ role: 'HOUSING', name: '住房和城乡建设', categories: 9, units: [{ id: 5, name: '县住建局' }] }, { role: 'CIVIL_DEFENCE', name: '人民防空', categories: 1, units: [] }],
}
const units: Outputs['onboarding']['units'] = [{ id: 5, code: '009', name: '县住建局', kind: 'GOV_DEPT', active: true, dutyPhone: null, parentName: null, parentId: null, mergedInto: null, version: 1, role: 'HOUSING', alsoRoles: [], lineCode: null, office: null, officePhone: null, leaders: [], liaisons: [], people: 0, gaps: [] }]

test('a role without a unit stands first and is given to one', async () => {
  const given: Inputs['onboarding']['setRoles'][] = []
  server.use(api({ onboarding: { coverage: () => coverage, units: () => units, setRoles: (input) => (given.push(input), { version: 8 }) } }))
  draw(<DutiesStep view={view()} />)
  const table = await screen.findByRole('grid', { name: '职责对单位' })
  const [first] = within(table).getAllByRole('row').slice(1)
  expect(first?.textContent).toContain('没有单位承担')
  if (first) fireEvent.click(first)
  fireEvent.click(await screen.findByRole('button', { name: /加一家单位/ }))
  fireEvent.click(await screen.findByRole('treeitem', { name: /县住建局/ }))
  await waitFor(() => expect(given).toEqual([{ id: ID, version: 7, unitId: 5, role: 'HOUSING', alsoRoles: ['CIVIL_DEFENCE'] }]))
})

test('what cannot be dispatched is told by category', async () => {
  server.use(api({ onboarding: { coverage: () => coverage, units: () => units } }))
  draw(<DutiesStep view={view()} />)
  fireEvent.click(await screen.findByRole('tab', { name: '还派不出的分类 1' }))
  expect(await screen.findByText('没有单位承担“人民防空”')).toBeTruthy()
})

const order = { seq: 1, story: 'PLAIN' as const, status: 'PASSED' as const, acts: [{ verb: 'register', by: '话务员', at: me.now }], unitName: '县住建局', categoryName: '供水', problem: null, inTime: null }
const run = (changes: Partial<Run>): Run => ({ id: 'x', startedAt: me.now, startedByName: '罗文斌', finishedAt: null, passed: false, orders: [order, { ...order, seq: 2, story: 'RETURN', status: 'WAITING', acts: [] }], ...changes })

test('a rehearsal is played order by order, and its progress is seen', async () => {
  const played: Inputs['onboarding']['playSandbox'][] = []
  server.use(api({ onboarding: { sandbox: () => ({ run: null }), startSandbox: () => run({}), playSandbox: (input) => (played.push(input), played.length < 2 ? run({}) : run({ finishedAt: me.now, passed: true, orders: [order, { ...order, seq: 2, story: 'RETURN' }] })) } }))
  draw(<TrainingStep view={view()} />)
  await screen.findByText('还没有演练')
  fireEvent.click(screen.getByRole('button', { name: /开始演练/ }))
  expect(await screen.findByText('2 / 2 件走完全程')).toBeTruthy()
  expect(new Set(played.map(({ runId }) => runId)).size).toBe(1)
})

test('a rehearsal that cannot begin says what is missing', async () => {
  server.use(api({ onboarding: { sandbox: () => ({ run: null }), startSandbox: () => { throw new Refused('onboarding.sandbox-unready', { missing: '人员' }) } } }))
  draw(<TrainingStep view={view()} />)
  await screen.findByText('还没有演练')
  fireEvent.click(screen.getByRole('button', { name: /开始演练/ }))
  expect(await screen.findByText('还演练不了：人员。请先补齐。')).toBeTruthy()
})
