// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs, Outputs } from '../../lib/api.ts'
import { setServerNow } from '../../lib/now.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { useRoom } from '../../testing/room.ts'
import { me } from '../../testing/samples.ts'
import type { Unit } from './unit-rows.ts'
import { UnitsTab } from './units-tab.tsx'

const unit = (id: number, name: string, more: Partial<Unit> = {}): Unit => ({
  id, name, parentId: null, active: true, code: `U${id}`, kind: 'GOV_DEPT', dutyPhone: '0998-1', parentName: null, mergedInto: null, version: id, role: null, alsoRoles: [], lineCode: null, office: null, officePhone: null,
  leaders: ['赵敏'], liaisons: ['田蓉', '唐安'], people: 5, gaps: [], ...more,
})
const UNITS = [unit(1, '住建局'), unit(2, '物业科', { parentId: 1 }), unit(3, '城管局')]
const preview = (more: Partial<Outputs['unit']['preview']> = {}): Outputs['unit']['preview'] => ({
  unit: { id: 1, name: '住建局', version: 1 }, target: { id: 3, name: '城管局', version: 3 }, problems: [], warnings: [],
  counts: { openOrders: 11, leads: 9, requests: 0, opinions: 0, people: 5, children: 1, rules: 22, precedents: 0 }, undoDays: 7, ...more,
})
const server = setupServer()
const answering = (more: { units?: () => Unit[]; unit?: Parameters<typeof api>[0]['unit'] } = {}) =>
  server.use(api({ admin: { units: more.units ?? (() => UNITS), actions: () => ['readUnits', 'saveUnits'] }, unit: { contacts: () => [], changes: () => [], ...more.unit } }))

useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => setServerNow(me.now))
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => server.close())

async function mergeInto(name: string) {
  fireEvent.click(await screen.findByRole('tab', { name: '合并到…' }))
  fireEvent.click(screen.getByRole('button', { name: /承接单位/ }))
  const picker = await screen.findByRole('combobox')
  fireEvent.change(picker, { target: { value: name } })
  fireEvent.keyDown(picker, { key: 'Enter' })
}

test('the tree folds and unfolds by arrows on the chosen unit', async () => {
  answering()
  draw(<UnitsTab />, { at: '/?unit=1' })
  expect(await screen.findByText('物业科')).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'ArrowLeft' })
  await waitFor(() => expect(screen.queryByText('物业科')).toBeNull())
  fireEvent.keyDown(document.body, { key: 'ArrowRight' })
  expect(await screen.findByText('物业科')).toBeTruthy()
})

test('a merge says what it brings before it is confirmed, and goes out with the versions that were seen', async () => {
  const sent: Inputs['unit']['change'][] = []
  answering({ unit: { preview: () => preview({ warnings: [{ code: 'unit.warn-many-leaders', params: { n: 2 } }], undoDays: 15 }), change: (input) => (sent.push(input), { id: input.id, orders: 9, undoUntil: me.now }) } })
  draw(<UnitsTab />, { at: '/?unit=1' })
  await mergeInto('城管')
  expect(await screen.findByText(/合并后有 2 位分管领导/)).toBeTruthy()
  const confirm = screen.getByRole('button', { name: /确认合并/ })
  expect(confirm.getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(screen.getByLabelText(/原因/), { target: { value: '机构改革' } })
  expect(screen.getByText('15 天内可以撤销')).toBeTruthy()
  fireEvent.click(confirm)
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ move: { kind: 'MERGE', unitId: 1, targetId: 3 }, unitVersion: 1, targetVersion: 3, reason: '机构改革' })
  expect(await screen.findByText('已合并，移交工单 9 件')).toBeTruthy()
})

test('what stands against it is told, and nothing can be confirmed', async () => {
  answering({ unit: { preview: () => preview({ problems: [{ code: 'unit.complained', params: { n: 2, name: '城管局' } }] }) } })
  draw(<UnitsTab />, { at: '/?unit=1' })
  await mergeInto('城管')
  expect(await screen.findByText(/有 2 件在办工单投诉的正是“城管局”/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/原因/), { target: { value: '机构改革' } })
  expect(screen.getByRole('button', { name: /确认合并/ }).getAttribute('aria-disabled')).toBe('true')
})

test('an undo that something rests on is refused with the reasons, another goes out with its own', async () => {
  const undone: Inputs['unit']['undo'][] = []
  let reasons: Outputs['unit']['undoPreview']['reasons'] = [{ code: 'unit.undo-orders', params: { n: 1 } }]
  const change: Outputs['unit']['changes'][number] = {
    id: 'c1', kind: 'MERGE', unitId: 1, unitName: '住建局', targetId: 3, targetName: '城管局', reason: '机构改革', document: '3号', changedBy: 'p', changedByName: '阿不力孜', changedAt: me.now,
    undoUntil: new Date(me.now.getTime() + 86_400_000), undoneAt: null, undoneByName: null, undoReason: null,
  }
  answering({ unit: { changes: () => [change], undoPreview: () => ({ reasons, orders: 9, people: 5 }), undo: (input) => void undone.push(input) } })
  draw(<UnitsTab />, { at: '/?unit=changes' })
  const side = await screen.findByRole('complementary', { name: '变动记录' })
  fireEvent.click(await within(side).findByRole('button', { name: '撤销…' }))
  expect(await within(side).findByText(/移交的工单里有 1 件此后已经办理/)).toBeTruthy()
  cleanup()
  reasons = []
  draw(<UnitsTab />, { at: '/?unit=changes' })
  fireEvent.click(await screen.findByRole('button', { name: '撤销…' }))
  fireEvent.change(await screen.findByLabelText(/撤销原因/), { target: { value: '方案有变' } })
  fireEvent.click(screen.getByRole('button', { name: '确认撤销' }))
  await waitFor(() => expect(undone).toEqual([{ id: 'c1', reason: '方案有变' }]))
})

test('a tree that did not come says why and is asked again; an empty one says what to do', async () => {
  let asked = 0
  answering({ units: () => { asked += 1; if (asked === 1) throw new Refused('settings.forbidden', {}, 403); return [] } })
  draw(<UnitsTab />)
  expect(await screen.findByText(/您的岗位不能做这项设置/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('还没有承办单位')).toBeTruthy()
})
