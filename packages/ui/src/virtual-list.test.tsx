import { cleanup, render, screen } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { PhoneRow } from './phone-row.tsx'
import { VirtualList } from './virtual-list.tsx'

// the test page lays nothing out: a window of 600 px, rows of 60
const sizes = { clientHeight: 600, offsetHeight: 60 }
const own = Object.keys(sizes).map((name) => [name, Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)] as const)
beforeAll(() => {
  for (const [name, size] of Object.entries(sizes)) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size })
})
afterAll(() => {
  for (const [name, before] of own) if (before) Object.defineProperty(HTMLElement.prototype, name, before)
})
afterEach(cleanup)

const rows = Array.from({ length: 500 }, (_, at) => ({ id: `r${at}`, name: `第 ${at} 件` }))
const rowKey = (row: { id: string }) => row.id
const today = () => ({ key: 'a', title: '今天到期', count: 3, note: '19:30' })

test('rows come under their heading, and only those in sight', () => {
  render(<VirtualList label="待办" rows={rows} rowKey={rowKey} groupOf={today} renderRow={(row) => <PhoneRow title={row.name} sub="求助" />} />)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('今天到期 3')
  const shown = screen.getAllByRole('listitem').length
  expect(shown).toBeGreaterThan(5)
  expect(shown).toBeLessThan(60)
})
