import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Inputs, Outputs } from '../../lib/api.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { me, noHistory, orderPage } from '../../testing/samples.ts'
import { CallerName } from './caller.tsx'
import { OrderView } from './order-view.tsx'
import { SeenBy } from './seen-by.tsx'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

type Row = Outputs['trace']['ofOrder']['rows'][number]
const look = (changes: Partial<Row> = {}): Row => ({
  id: 't1', at: new Date('2026-03-04T03:10:00Z'), tenantId: 2, orderId: 'o1', orderNo: '653125260304000127', personId: 'p2', personName: '玉素甫', membershipId: 9, place: '莎车县', kind: 'OPENED', fields: ['CONTENT', 'CALLER_MASKED'], purpose: null, words: null, ...changes,
})

describe('谁看过', () => {
  test('有权的人一键看到：谁、哪里、看到什么、为什么', async () => {
    const base = { session: { me: () => me }, directory: { calendar: () => null, units: () => [], tenants: () => [] } }
    server.use(api({ ...base, trace: { ofOrder: () => ({ rows: [look({ id: 't2', kind: 'REVEALED', fields: ['CALLER'], purpose: 'CONTACT', words: '回电核实' }), look()], next: null }) } }))
    const order = orderPage({ mayTrace: true })
    draw(<OrderView order={order} history={noHistory} />)
    fireEvent.click(screen.getByRole('button', { name: '谁看过' }))
    expect(await screen.findByText('查看诉求人：联系诉求人，回电核实')).toBeTruthy()
    expect(screen.getAllByRole('row')).toHaveLength(3)
    expect(screen.getByText('诉求与经过、诉求人（已遮盖）')).toBeTruthy()
    // who looks stands on the page
    await waitFor(() => expect(document.querySelector('.ui-watermark')?.textContent).toContain(`${me.person.name} cher`))
  })
  test('没权的人没有这个按钮', () => {
    server.use(api({ session: { me: () => me }, directory: { calendar: () => null, units: () => [], tenants: () => [] } }))
    draw(<OrderView order={orderPage()} history={noHistory} />)
    expect(screen.queryByRole('button', { name: '谁看过' })).toBeNull()
  })
  test('没人看过、没取到、还有更早的，都说清楚', async () => {
    server.use(api({ trace: { ofOrder: () => ({ rows: [], next: null }) } }))
    draw(<SeenBy orderId="o1" onClose={() => undefined} />)
    expect(await screen.findByText('还没有人看过')).toBeTruthy()
    cleanup()
    server.resetHandlers(api({ trace: { ofOrder: () => { throw new Refused('work-order.forbidden', { verb: 'trace' }, 403) } } }))
    draw(<SeenBy orderId="o1" onClose={() => undefined} />)
    expect(await screen.findByText(/不能“查看谁看过”这件工单/)).toBeTruthy()
    cleanup()
    const asked: Inputs['trace']['ofOrder'][] = []
    server.resetHandlers(api({ trace: { ofOrder: (input) => (asked.push(input), input.cursor ? { rows: [look({ id: 't9', personName: '最早的人' })], next: null } : { rows: [look()], next: { at: new Date('2026-03-04T03:10:00Z'), id: 't1' } }) } }))
    draw(<SeenBy orderId="o1" onClose={() => undefined} />)
    fireEvent.click(await screen.findByRole('button', { name: '再早的' }))
    expect(await screen.findByText('最早的人')).toBeTruthy()
    expect(asked).toHaveLength(2)
  })
})

describe('查看诉求人', () => {
  test('先选事由；选“其他”要写明；被拒绝时说明怎么办', async () => {
    const sent: Inputs['workOrder']['reveal'][] = []
    server.use(api({ workOrder: { reveal: (input) => {
      sent.push(input)
      if (input.purpose === 'CONTACT') throw new Refused('work-order.reveal-limit', { most: 60, at: new Date('2026-03-04T04:00:00Z') })
      return { name: '张建国', phone: '13812345678', contactPhone: null }
    } } }))
    draw(<CallerName order={orderPage()} />)
    fireEvent.click(screen.getByRole('button', { name: '查看须事由' }))
    const form = screen.getByRole('form', { name: '查看须事由' })
    fireEvent.submit(form)
    fireEvent.click(screen.getByRole('radio', { name: /其他/ }))
    fireEvent.submit(form)
    expect(sent).toEqual([])
    fireEvent.click(screen.getByRole('radio', { name: /联系诉求人/ }))
    fireEvent.submit(form)
    expect((await screen.findByRole('alert')).textContent).toMatch(/最多 60 次.*12:00.*后再查看/)
    fireEvent.click(screen.getByRole('radio', { name: /其他/ }))
    fireEvent.change(screen.getByLabelText('写明做什么用'), { target: { value: '上级来电核对' } })
    fireEvent.submit(form)
    expect(await screen.findByText('张建国')).toBeTruthy()
    expect(sent.at(-1)).toMatchObject({ purpose: 'OTHER', words: '上级来电核对' })
  })
})
