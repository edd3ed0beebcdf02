import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Empty, Failed } from './faces.tsx'
import { VirtualTable, type Column } from './virtual-table.tsx'

// the test page lays nothing out: give the scroller a height
const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientHeight')
beforeAll(() => void Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 360 }))
afterAll(() => void (own && Object.defineProperty(HTMLElement.prototype, 'clientHeight', own)))
afterEach(cleanup)

type Row = { id: string; name: string }
const rows = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ id: `r${at}`, name: `第 ${at} 行` }))
const columns: Column<Row>[] = [{ key: 'name', title: '名', render: (row) => row.name }]
const rowKey = (row: Row) => row.id
const base = { label: '表', columns, rowKey }

test('only the rows in sight exist, and the count is told', () => {
  render(<VirtualTable {...base} rows={rows(10_000)} />)
  expect(screen.getAllByRole('row').length).toBeGreaterThan(10)
  expect(screen.getAllByRole('row').length).toBeLessThan(40)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001')
})

test('rows of two lines stand as far apart as they are high', () => {
  const tops = () => screen.getAllByRole('row').slice(1, 4).map((row) => row.style.transform)
  const { rerender } = render(<VirtualTable {...base} rows={rows(5)} />)
  expect(tops()).toEqual(['translateY(0px)', 'translateY(36px)', 'translateY(72px)'])
  rerender(<VirtualTable {...base} rows={rows(5)} tall />)
  expect(tops()).toEqual(['translateY(0px)', 'translateY(56px)', 'translateY(112px)'])
})

test('near the end it asks for more, once, and not while it failed', () => {
  const onEndReached = vi.fn()
  const { rerender } = render(<VirtualTable {...base} rows={rows(12)} hasMore onEndReached={onEndReached} />)
  expect(onEndReached).toHaveBeenCalledOnce()
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('-1')
  rerender(<VirtualTable {...base} rows={rows(12)} hasMore loading onEndReached={onEndReached} />)
  rerender(<VirtualTable {...base} rows={rows(12)} hasMore failed="x" onRetry={() => undefined} onEndReached={onEndReached} />)
  expect(onEndReached).toHaveBeenCalledOnce()
  expect(screen.getByText('再试一次')).toBeTruthy()
})

test('J K and arrows move the choice, X picks, Enter opens; not while typing', () => {
  const onSelect = vi.fn()
  const onPick = vi.fn()
  const onOpen = vi.fn()
  const { container } = render(<><input /><VirtualTable {...base} rows={rows(5)} selectedKey="r1" onSelect={onSelect} onPick={onPick} onOpen={onOpen} /></>)
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(onSelect).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'r2' }), 2)
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowUp' })
  expect(onSelect).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'r0' }), 0)
  fireEvent.keyDown(document.body, { key: 'x' })
  fireEvent.keyDown(document.body, { key: 'Enter' })
  expect([onPick.mock.calls.length, onOpen.mock.calls.length]).toEqual([1, 1])
  container.querySelector('input')?.focus()
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'j' })
  expect(onSelect).toHaveBeenCalledTimes(2)
})

test('each face: loading, empty, failed', () => {
  const retry = vi.fn()
  const { rerender } = render(<VirtualTable {...base} rows={[]} loading />)
  expect(screen.getByRole('status').getAttribute('aria-label')).toBe('正在取数')
  rerender(<VirtualTable {...base} rows={[]} empty={<Empty title="没有待派" hint="登记后会来" />} />)
  expect(screen.getByText('登记后会来')).toBeTruthy()
  rerender(<VirtualTable {...base} rows={[]} failed={<Failed title="没取到" retry={retry} />} empty={<Empty title="没有" />} />)
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(retry).toHaveBeenCalledOnce()
})

test('rows stand under a heading when their group changes', () => {
  const groupOf = (row: Row) => (row.id < 'r2' ? { key: 'a', title: '现在' } : { key: 'b', title: '以后' })
  render(<VirtualTable {...base} rows={rows(4)} groupOf={groupOf} />)
  expect(screen.getAllByText(/现在|以后/).map((one) => one.textContent)).toEqual(['现在', '以后'])
})
