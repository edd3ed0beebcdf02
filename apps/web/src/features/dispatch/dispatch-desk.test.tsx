// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs, Outputs } from '../../lib/api.ts'
import { api } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { me, noHistory, orderPage } from '../../testing/samples.ts'
import { WaitingSide } from './waiting-side.tsx'

const order = orderPage({
  status: 'REGISTERED', version: 3, title: '夜间施工噪声', content: '连续三晚到两点', requestType: 'COMPLAINT', verbs: ['dispatch', 'proposeTransfer', 'raiseDispute'],
})
const unit = (id: number, name: string) => ({
  id, tenantId: 2, code: String(id), name, kind: 'GOV_DEPT' as const, role: null, lineCode: null, parentId: null, status: 'ACTIVE' as const, initials: '', hasLeader: true, staffCount: 2,
})
const routed: Outputs['workOrder']['route'] = {
  limit: { unit: 'WORKING_DAY', amount: 7 }, signDueAt: new Date('2026-03-04T08:00:00Z'), dueAt: new Date('2026-03-13T10:00:00Z'), alike: [], relatedAbove: false,
  proposal: {
    step: 6, action: 'DISPATCH', basis: 'INDUSTRY', targetTenantId: 2, lead: 10, co: [11], coTenantIds: [], ruleId: 7, urgentFirst: false, warnings: [],
    explanation: [{ code: 'S5_COUNTY', params: {} }],
    candidates: [{ unitId: 10, share: 0.9, roleInOrder: 'LEAD', reasonCodes: [] }, { unitId: 11, share: 0.1, roleInOrder: 'CO', reasonCodes: [] }],
  },
}
let commands: Inputs['workOrder']['perform'][] = []
let said: string[] = []
const server = setupServer(
  api({
    session: { me: () => me },
    draft: { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true }) },
    directory: {
      tenants: () => [{ id: 2, code: 'shache', name: '莎车县', kind: 'COUNTY', parentId: 1, prefectureId: 1, areaCode: '653125', status: 'LIVE' }],
      units: () => [unit(10, '莎车县城市管理局'), unit(11, '莎车县住房和城乡建设局')],
    },
    workOrder: {
      get: () => ({ order, history: noHistory }),
      route: () => routed,
      perform: (input) => {
        commands.push(input)
        return { id: order.id, version: 4, status: 'DISPATCHED', orderNo: order.orderNo, queryCode: null }
      },
    },
  }),
)

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
beforeEach(() => {
  commands = []
  said = []
  draw(<WaitingSide id={order.id} onDone={(words) => said.push(words)} />)
})
afterEach(() => {
  cleanup()
  localStorage.clear()
})
const sent = () => commands[0]

test('Enter sends the proposal as it stands, with its sentence', async () => {
  const user = userEvent.setup({ delay: null })
  await screen.findByRole('button', { name: /主办城市管理局，协办住房和城乡建设局/ })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(said).toEqual(['已派单：夜间施工噪声']))
  expect(sent()).toMatchObject({
    id: order.id, version: 3, verb: 'dispatch',
    input: { leadUnitId: 10, co: [{ unitId: 11 }], basis: 'INDUSTRY', ruleId: 7, manualBasis: null, opinion: '请莎车县城市管理局主办，莎车县住房和城乡建设局协办，核实情况并依法办理，3月13日 周五 18:00前答复诉求人。' },
  })
})

test('another lead waits for its clause and reason', async () => {
  const user = userEvent.setup({ delay: null })
  await screen.findByRole('button', { name: /主办城市管理局/ })
  await user.keyboard('2')
  const go = await screen.findByRole('button', { name: /主办住房和城乡建设局/ })
  expect(go.getAttribute('aria-disabled')).toBe('true')
  await user.keyboard('{Enter}')
  expect(sent()).toBeUndefined()
  await user.type(screen.getByLabelText('条款'), '权责清单 3-14')
  await user.type(screen.getByLabelText('理由'), '设施归它')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent()).toMatchObject({ input: { leadUnitId: 11, ruleId: null, manualBasis: { clause: '权责清单 3-14', overrideReason: '设施归它' } } }))
})

test('one Escape takes back what one key opened: the way and its picker together; from within its fields too, and the words stay', async () => {
  const user = userEvent.setup({ delay: null })
  await screen.findByRole('button', { name: /主办城市管理局/ })
  await user.keyboard('t')
  const picker = await screen.findByRole('dialog')
  expect(picker.contains(document.activeElement)).toBe(true)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: /主办城市管理局/ })).toBeTruthy()

  await user.keyboard('d')
  await user.selectOptions(await screen.findByRole('combobox'), 'TIE')
  await user.type(await screen.findByLabelText('说明'), '两家都说不归它')
  await user.keyboard('{Escape}')
  expect(screen.queryByLabelText('说明')).toBeNull()
  expect(screen.getByRole('button', { name: /主办城市管理局/ })).toBeTruthy()
  await user.keyboard('d')
  expect(await screen.findByDisplayValue(/两家都说不归它/)).toBeTruthy()
})
