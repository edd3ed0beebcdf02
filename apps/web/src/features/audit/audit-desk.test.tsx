import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Inputs, Outputs } from '../../lib/api.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { useRoom } from '../../testing/room.ts'
import { me } from '../../testing/samples.ts'
import AuditPage from './page.tsx'

const server = setupServer()
useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => server.close())

type Row = Outputs['trace']['list']['rows'][number]
type Alert = Outputs['trace']['alerts']['rows'][number]
const look: Row = { id: 't1', at: new Date('2026-03-04T03:10:00Z'), tenantId: 2, orderId: 'o1', orderNo: '653125260304000127', personId: 'p2', personName: '玉素甫', membershipId: 9, place: '莎车县', kind: 'OPENED', fields: ['CONTENT'], purpose: null, words: null }
const alert: Alert = { id: 'a1', at: new Date('2026-03-04T03:10:00Z'), tenantId: 2, personId: 'p2', personName: '玉素甫', place: '莎车县', kind: 'MANY', count: 31, since: new Date('2026-03-04T02:10:00Z'), settledAt: null, settledByName: null, words: null }
const auditor = { ...me, membership: { ...me.membership, duties: ['SECURITY_AUDITOR'] }, desks: ['audit'] } satisfies typeof me
const base = { session: { me: () => auditor }, directory: { tenants: () => [] } }

describe('审计台', () => {
  test('按人查：先认人，再看他看过什么；工单只有号，点不开', async () => {
    const asked: Inputs['trace']['list'][] = []
    server.use(api({ ...base, trace: { list: (input) => (asked.push(input), { rows: [look], next: null }), people: () => [{ personId: 'p2', name: '玉素甫', username: 'shache-dispatcher', unitName: null }] } }))
    draw(<AuditPage />, { at: '/audit' })
    expect(await screen.findByText('打开工单')).toBeTruthy()
    expect(screen.queryByRole('link')).toBeNull()
    fireEvent.change(screen.getByLabelText('单号、姓名或用户名'), { target: { value: '玉素甫' } })
    fireEvent.change(screen.getByLabelText('哪一天'), { target: { value: '2026-03-04' } })
    fireEvent.submit(screen.getByRole('search'))
    fireEvent.click(await screen.findByRole('button', { name: /shache-dispatcher/ }))
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ personId: 'p2', from: new Date('2026-03-03T16:00:00Z'), until: new Date('2026-03-04T16:00:00Z') }))
  })
  test('按单号查；没有、没取到，各有说明', async () => {
    const asked: Inputs['trace']['list'][] = []
    server.use(api({ ...base, trace: { list: (input) => (asked.push(input), { rows: [], next: null }) } }))
    draw(<AuditPage />, { at: '/audit' })
    expect(await screen.findByText('没有查阅记录')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('单号、姓名或用户名'), { target: { value: '653125-260304-0-00127' } })
    fireEvent.submit(screen.getByRole('search'))
    expect(await screen.findByText('没有符合的查阅记录')).toBeTruthy()
    expect(asked.at(-1)).toMatchObject({ orderNo: '653125260304000127' })
    cleanup()
    server.resetHandlers(api({ ...base, trace: { list: () => { throw new Refused('register.forbidden', {}, 403) } } }))
    draw(<AuditPage />, { at: '/audit' })
    expect(await screen.findByText('查阅记录没取到')).toBeTruthy()
  })
  test('告警：写下核实结果才算完', async () => {
    const sent: Inputs['trace']['settle'][] = []
    server.use(api({ ...base, trace: { alerts: () => ({ rows: sent.length ? [] : [alert], next: null }), settle: (input) => (sent.push(input), { id: input.id }) } }))
    draw(<AuditPage />, { at: '/audit?tab=alerts' })
    fireEvent.click(await screen.findByText('查看过多'))
    const side = within(await screen.findByRole('complementary', { name: '告警' }))
    expect(side.getByRole('link', { name: '看这个人的查阅记录' }).getAttribute('href')).toContain('person=p2')
    const form = side.getByRole('form', { name: '核实完毕' })
    fireEvent.submit(form)
    expect(sent).toEqual([])
    fireEvent.change(side.getByLabelText(/核实结果/), { target: { value: '集中回访，名单已核对' } })
    fireEvent.submit(form)
    await waitFor(() => expect(sent).toEqual([{ id: 'a1', words: '集中回访，名单已核对' }]))
    expect(await side.findByText(/热依汗古丽/)).toBeTruthy()
    expect(await screen.findByText('没有待核实的告警')).toBeTruthy()
  })
})
