import type { CheckedRow, ImportReport } from '@hotline/domain/onboarding/import-model.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs } from '../../../lib/api.ts'
import { setServerNow } from '../../../lib/now.ts'
import { api, Refused } from '../../../testing/api.ts'
import { draw } from '../../../testing/render.tsx'
import { useRoom } from '../../../testing/room.ts'
import { me } from '../../../testing/samples.ts'
import { ImportStep } from './import-step.tsx'
import { view } from './samples.testing.ts'

const server = setupServer()
useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => {
  localStorage.clear()
  setServerNow(me.now)
})
afterEach(cleanup)
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

const fine: CheckedRow = { row: 2, cells: { code: '001', name: '县公安局', kind: '政府工作部门' }, fate: 'ADD', changes: [], problems: [], hints: [] }
const twice: CheckedRow = { row: 22, cells: { code: '001', name: '县疾控中心', kind: '事业单位' }, fate: 'OUT', changes: [], problems: [{ row: 22, column: 'code', code: 'import.code-twice', params: { value: '001', other: 2 } }], hints: [] }
const reportOf = (rows: CheckedRow[], changes: Partial<ImportReport> = {}): ImportReport => {
  const out = rows.filter(({ fate }) => fate === 'OUT').length
  return { kind: 'units', counts: { add: rows.length - out, change: 0, same: 0, out }, rows, problems: [], ready: out === 0, digest: 'd'.repeat(64), ...changes }
}
const drafts = { get: () => null, save: () => ({ savedAt: me.now }), clear: () => ({ cleared: true as const }) }
const drop = (name = '单位.csv') => fireEvent.change(screen.getByLabelText(/选名册文件|换一份名册/), { target: { files: [new File(['编码,名称'], name)] } })

test('nothing yet: the templates and where to drop the file; before the county is founded the field is closed and says why', async () => {
  server.use(api({ session: { me: () => me }, draft: drafts, onboarding: {} }))
  draw(<ImportStep view={view({ countyId: null, state: 'DRAFT' })} kind="units" />)
  expect((await screen.findByLabelText<HTMLInputElement>('选名册文件')).disabled).toBe(true)
  expect(screen.getByText('先在“租户”一步设立区县。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '模板 .xlsx' })).toBeTruthy()
})

test('a wrong row is told in words, mended where it stands, checked again, and only then taken in', async () => {
  const checks: Inputs['onboarding']['checkImport'][] = []
  const commits: Inputs['onboarding']['commitImport'][] = []
  server.use(api({ session: { me: () => me }, draft: drafts, onboarding: {
    checkImport: (input) => {
      checks.push(input)
      return 'file' in input.source ? reportOf([twice, fine]) : reportOf(input.source.rows.map(({ row, cells }) => ({ ...fine, row, cells })))
    },
    commitImport: (input) => (commits.push(input), { kind: 'units', counts: { add: 2, change: 0, same: 0, out: 0 }, passwords: [], until: null }),
  } }))
  draw(<ImportStep view={view()} kind="units" />)
  await screen.findByText('还没选单位名册')
  drop()
  expect((await screen.findAllByText('编码 001 与第 2 行重复：请改成不同的编码。'))[0]).toBeTruthy()
  const send = screen.getByRole('button', { name: /还有 1 行要改/ })
  fireEvent.click(send)
  const mend = screen.getByRole('form', { name: '改第 22 行' })
  fireEvent.change(within(mend).getByLabelText('单位编码'), { target: { value: '022' } })
  fireEvent.submit(mend)
  fireEvent.click(await screen.findByRole('button', { name: /导入单位，改动 2 家/ }))
  expect(await screen.findByText('单位已导入：新增 2 家，更新 0 家，不变 0 家。')).toBeTruthy()
  expect(checks[1]?.source).toEqual({ rows: [{ row: 2, cells: fine.cells }, { row: 22, cells: { ...twice.cells, code: '022' } }] })
  expect(commits).toHaveLength(1)
  expect(commits[0]).toMatchObject({ digest: 'd'.repeat(64), source: checks[1]?.source })
})

test('what was mended is there after a reload, and is checked again', async () => {
  const stored = { content: { name: '单位.csv', rows: [{ row: 2, cells: fine.cells }] }, updatedAt: me.now }
  server.use(api({ session: { me: () => me }, draft: { ...drafts, get: () => stored }, onboarding: { checkImport: (input) => ('rows' in input.source ? reportOf([fine]) : reportOf([twice])) } }))
  draw(<ImportStep view={view()} kind="units" />)
  expect(await screen.findByRole('button', { name: /导入单位，改动 1 家/ })).toBeTruthy()
  expect(screen.getByText('正在看：单位.csv')).toBeTruthy()
})

test('a file that cannot be read says what to do; the next one is taken', async () => {
  server.use(api({ session: { me: () => me }, draft: drafts, onboarding: { checkImport: (input) => { if ('file' in input.source && input.source.file.name === '坏.xlsx') throw new Refused('import.unreadable'); return reportOf([fine]) } } }))
  draw(<ImportStep view={view()} kind="units" />)
  await screen.findByText('还没选单位名册')
  drop('坏.xlsx')
  expect(await screen.findByText(/读不了这个文件/)).toBeTruthy()
  drop()
  expect(await screen.findByText('县公安局')).toBeTruthy()
})

test('the county changed after the check: it is checked again before anything is written', async () => {
  let checks = 0
  server.use(api({ session: { me: () => me }, draft: drafts, onboarding: { checkImport: () => ((checks += 1), reportOf([fine])), commitImport: () => { throw new Refused('import.changed') } } }))
  draw(<ImportStep view={view()} kind="units" />)
  await screen.findByText('还没选单位名册')
  drop()
  fireEvent.click(await screen.findByRole('button', { name: /导入单位/ }))
  expect(await screen.findByText(/请再检查一次，看过结果再导入/)).toBeTruthy()
  await waitFor(() => expect(checks).toBe(2))
})

test('new people’s passwords are shown once, with the result', async () => {
  server.use(api({ session: { me: () => me }, draft: drafts, onboarding: {
    checkImport: () => ({ ...reportOf([{ ...fine, cells: { username: 'yph-admin', name: '艾力', duties: '系统管理员' } }]), kind: 'people' }),
    commitImport: () => ({ kind: 'people', counts: { add: 1, change: 0, same: 0, out: 0 }, passwords: [{ username: 'yph-admin', name: '艾力', password: 'Xk3-9pQ' }], until: new Date('2026-08-08T12:00:00+08:00') }),
  } }))
  draw(<ImportStep view={view()} kind="people" />)
  await screen.findByText('还没选人员名册')
  drop('人员.csv')
  fireEvent.click(await screen.findByRole('button', { name: /导入人员/ }))
  expect(await screen.findByText('Xk3-9pQ')).toBeTruthy()
})

test('ten thousand rows: only those in sight exist', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => ({ ...fine, row: at + 2 }))
  server.use(api({ session: { me: () => me }, draft: drafts, onboarding: { checkImport: () => reportOf(rows) } }))
  draw(<ImportStep view={view()} kind="units" />)
  await screen.findByText('还没选单位名册')
  drop()
  const table = await screen.findByRole('grid', { name: '试导入的单位' })
  expect(table.getAttribute('aria-rowcount')).toBe('10001')
  expect(within(table).getAllByRole('row').length).toBeLessThan(60)
})
