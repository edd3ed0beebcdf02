import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { changedDays, toggled } from './year-edit.ts'
import { YearGrid } from './year-grid.tsx'

const saved = { holidays: ['2026-01-01'], makeupWorkdays: [], provisional: false }
afterEach(cleanup)

function Year(props: { locked?: boolean; onToggle?: (date: string) => void }) {
  const [entry, setEntry] = useState(saved)
  const toggle = (date: string) => {
    props.onToggle?.(date)
    setEntry((before) => ({ ...saved, ...toggled(before, date), makeupWorkdays: [] }))
  }
  return <YearGrid year={2026} entry={entry} changed={changedDays(saved, entry, 2026)} locked={props.locked ?? false} onToggle={toggle} />
}

test('每天都说得出是什么日子，点一下改放假并标明没保存', async () => {
  render(<Year />)
  expect(screen.getByRole('button', { name: '1月1日 周四 放假' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '1月5日 周一 工作日' }))
  expect(screen.getByRole('button', { name: '1月5日 周一 放假，改了' })).toBeTruthy()
})

test('方向键走到别的月，回车改那一天', async () => {
  const onToggle = vi.fn()
  render(<Year onToggle={onToggle} />)
  screen.getByRole('button', { name: /^1月30日/ }).focus()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(onToggle.mock.calls).toEqual([['2026-02-06']])
})

test('只读时点不动', async () => {
  const onToggle = vi.fn()
  render(<Year locked onToggle={onToggle} />)
  await userEvent.click(screen.getByRole('button', { name: /^1月5日/ }))
  expect(onToggle).not.toHaveBeenCalled()
})
