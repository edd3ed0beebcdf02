import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { Route, Routes } from 'react-router'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs, Outputs } from '../../../lib/api.ts'
import { setServerNow } from '../../../lib/now.ts'
import { api, Refused } from '../../../testing/api.ts'
import { draw } from '../../../testing/render.tsx'
import { useRoom } from '../../../testing/room.ts'
import { me } from '../../../testing/samples.ts'
import OnboardingPage from './page.tsx'
import { ID, view } from './samples.testing.ts'

type Step = Outputs['onboarding']['step']

const server = setupServer()
useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => {
  localStorage.clear()
  setServerNow(me.now)
})
afterEach(cleanup)
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

const at = (step: string) => ({ at: `/admin/onboarding/${ID}?step=${step}` })
const page = <Routes><Route path="/admin/onboarding/:id" element={<OnboardingPage />} /></Routes>
const draft = view({ state: 'DRAFT', countyId: null, may: { ...view().may, found: true } })
const gate = () => ({ gate: 'G1' as const, lines: [], ready: false, at: me.now })
const stored = (changes: Partial<Step> = {}): Step => ({ step: 'tenant', version: 3, done: false, content: { name: '岳普湖县', kind: 'COUNTY', areaCode: '', operatingMode: 'FULL_CENTRE', operatorOffice: '县政务服务中心' }, savedAt: null, savedByName: null, ...changes })

test('an address that leads nowhere says so; a failed answer offers another try', async () => {
  server.use(api({ session: { me: () => me }, onboarding: { get: () => { throw new Refused('onboarding.not-found', {}, 404) } } }))
  draw(page, at('tenant'))
  expect(await screen.findByText('没有这项上线')).toBeTruthy()
  cleanup()
  server.use(api({ session: { me: () => me }, onboarding: { get: () => { throw new Refused('server.failed', {}, 500) } } }))
  draw(page, at('tenant'))
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy()
})

test('the form begins with the name it was started under', async () => {
  server.use(api({ session: { me: () => me }, onboarding: { get: () => draft, step: () => stored({ version: 0, content: {} }), gate } }))
  draw(page, at('tenant'))
  expect((await screen.findByLabelText<HTMLInputElement>(/^名称/)).value).toBe('岳普湖县')
  expect(screen.getByRole('radio', { name: '县（区、市）' }).getAttribute('aria-checked')).toBe('true')
})

test('the county is founded once its form is complete and saved', async () => {
  const saves: Inputs['onboarding']['saveStep'][] = []
  const founded: Inputs['onboarding']['found'][] = []
  server.use(api({ session: { me: () => me }, onboarding: {
    get: () => draft, gate, step: () => stored(), saveStep: (input) => (saves.push(input), { version: input.version + 1 }), found: (input) => (founded.push(input), { countyId: 20, version: 8 }),
  } }))
  draw(page, at('tenant'))
  const found = await screen.findByRole('button', { name: /设立租户/ })
  expect(found.title).toBe('还差 1 项')
  fireEvent.change(screen.getByLabelText(/区划代码/), { target: { value: '653128' } })
  await waitFor(() => expect(saves).toHaveLength(1))
  expect(saves[0]).toMatchObject({ step: 'tenant', version: 3, content: { areaCode: '653128', operatorOffice: '县政务服务中心' } })
  await screen.findByText('已保存')
  fireEvent.click(found)
  await waitFor(() => expect(founded).toEqual([{ id: ID, version: draft.version }]))
})

test('what two people wrote stands beside each other, and nothing goes out until one is chosen', async () => {
  const saves: Inputs['onboarding']['saveStep'][] = []
  const theirs = stored({ version: 5, content: { ...stored().content, operatorOffice: '县信访局' }, savedAt: new Date('2026-03-04T03:00:00Z'), savedByName: '何晓燕' })
  let reads = 0
  server.use(api({ session: { me: () => me }, onboarding: {
    get: () => draft, gate, step: () => ((reads += 1), reads === 1 ? stored() : theirs),
    saveStep: (input) => { saves.push(input); if (input.version < 5) throw new Refused('onboarding.stale', {}, 409); return { version: 6 } },
  } }))
  draw(page, at('tenant'))
  fireEvent.change(await screen.findByLabelText(/承办机构/), { target: { value: '县行政审批局' } })
  const conflict = await screen.findByRole('alert', { name: '别人刚改了这一步' })
  expect(within(conflict).getByText('县行政审批局')).toBeTruthy()
  expect(within(conflict).getByText('县信访局')).toBeTruthy()
  expect(saves).toHaveLength(1)
  fireEvent.click(within(conflict).getByRole('button', { name: '用我的' }))
  await waitFor(() => expect(saves).toHaveLength(2))
  expect(saves[1]).toMatchObject({ version: 5, content: { operatorOffice: '县行政审批局' } })
})

test('words that did not reach the server are there after a reload', async () => {
  server.use(api({ session: { me: () => me }, onboarding: { get: () => draft, gate, step: () => stored(), saveStep: () => { throw new Refused('server.failed', {}, 500) } } }))
  draw(page, at('tenant'))
  fireEvent.change(await screen.findByLabelText(/承办机构/), { target: { value: '县行政审批局' } })
  await screen.findByText(/先留在本机/)
  cleanup()
  draw(page, at('tenant'))
  expect((await screen.findByLabelText<HTMLInputElement>(/承办机构/)).value).toBe('县行政审批局')
})

test('who may only look finds the fields closed and nothing to send', async () => {
  server.use(api({ session: { me: () => me }, onboarding: { get: () => view({ may: { ...view().may, run: false, askGate: null } }), gate, step: () => stored() } }))
  draw(page, at('tenant'))
  expect((await screen.findByLabelText<HTMLInputElement>(/承办机构/)).disabled).toBe(true)
  expect(screen.queryByRole('button', { name: /设立租户/ })).toBeNull()
})
