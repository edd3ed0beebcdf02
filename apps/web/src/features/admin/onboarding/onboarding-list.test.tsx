import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs } from '../../../lib/api.ts'
import { setServerNow } from '../../../lib/now.ts'
import { api, Refused } from '../../../testing/api.ts'
import { draw } from '../../../testing/render.tsx'
import { useRoom } from '../../../testing/room.ts'
import { me } from '../../../testing/samples.ts'
import { OnboardingTab } from './list-tab.tsx'
import { row } from './samples.testing.ts'

const server = setupServer()
useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => setServerNow(me.now))
afterEach(cleanup)
afterAll(() => server.close())

const unrecorded = [{ tenantId: 3, name: '莎车县', state: 'LIVE' as const }]

test('each county stands with its state, its progress and who changed it last', async () => {
  server.use(api({ onboarding: { list: () => ({ rows: [row({ waitingGate: 'G1' }), row({ id: 'b', name: '疏附县', state: 'TRIAL', trialDay: 3 })], unrecorded: [], mayRun: true, mayDecide: false }) } }))
  draw(<OnboardingTab />)
  expect((await screen.findByRole('link', { name: '岳普湖县' })).getAttribute('href')).toBe(`/admin/onboarding/${row().id}`)
  for (const said of ['4 / 8 步', 'G1 就绪 待核准', '第 3 天']) expect(screen.getAllByText(said, { exact: false })[0]).toBeTruthy()
})

test('nothing yet: who may begin reads how, who only looks reads who would', async () => {
  server.use(api({ onboarding: { list: () => ({ rows: [], unrecorded: [], mayRun: false, mayDecide: true }) } }))
  draw(<OnboardingTab />)
  expect(await screen.findByText('系统管理员或上线管理员新建后，这里能看到进展。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '新建上线' })).toBeNull()
})

test('a list that did not come says why and is asked again', async () => {
  let asked = 0
  server.use(api({ onboarding: { list: () => { asked += 1; if (asked === 1) throw new Refused('onboarding.forbidden', {}, 403); return { rows: [row()], unrecorded: [], mayRun: true, mayDecide: false } } } }))
  draw(<OnboardingTab />)
  expect(await screen.findByText(/您的岗位不能办理区县上线/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('link', { name: '岳普湖县' })).toBeTruthy()
})

test('a name begins one, once however often it is pressed, and an earlier county is given a record', async () => {
  const begun: Inputs['onboarding']['start'][] = []
  const adopted: number[] = []
  server.use(api({ onboarding: {
    list: () => ({ rows: [], unrecorded, mayRun: true, mayDecide: false }),
    start: (input) => (begun.push(input), { id: input.id, version: 1 }), adopt: ({ tenantId }) => (adopted.push(tenantId), { id: row().id }),
  } }))
  draw(<OnboardingTab />)
  const begin = await screen.findByRole('button', { name: '新建上线' })
  expect(begin.getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(screen.getByLabelText('新上线区县的名称'), { target: { value: ' 麦盖提县 ' } })
  fireEvent.click(begin)
  fireEvent.click(begin)
  await waitFor(() => expect(begun.length).toBeGreaterThan(0))
  // pressed twice in a row, it is the same id twice: the server begins it once
  expect(new Set(begun.map(({ id, name }) => `${id} ${name}`)).size).toBe(1)
  expect(begun[0]?.name).toBe('麦盖提县')
  fireEvent.click(screen.getByRole('button', { name: '补建 莎车县' }))
  await waitFor(() => expect(adopted).toEqual([3]))
})
