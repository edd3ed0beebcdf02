import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CellPane } from './cell-pane.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { shownOf, walkedTo, type At } from './shown.ts'

afterEach(cleanup)

function Matrix(props: { words?: string; group?: string }) {
  const shown = shownOf(props.words ?? '', props.group ?? 'all')
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const [column, row] = [shown.columns[at.column], shown.rows[at.row]]
  return <><MatrixGrid shown={shown} at={at} people={{ LINE_OVERSEER: 2 }} onAt={setAt} />{column && row && <CellPane duty={column.duty} action={row.action} people={2} />}</>
}

test('按岗位、动作、分组筛，没有对得上的就什么也不画', () => {
  expect(shownOf('', 'all').columns).toHaveLength(32)
  expect(shownOf('', 'oversight').columns.map(({ duty }) => duty)).toEqual(['PREF_OVERSEER', 'GOV_SUPERVISION', 'DISCIPLINE_VIEWER', 'LEADER_VIEWER', 'LINE_OVERSEER'])
  expect(shownOf('督办员', 'all').columns.map(({ duty }) => duty)).toEqual(['SUPERVISOR', 'PREF_OVERSEER', 'LINE_OVERSEER'])
  expect(shownOf('看来电', 'all').rows.map(({ action }) => action)).toEqual(['seeCaller', 'reveal'])
  expect(shownOf('条线督办员 催办', 'all')).toMatchObject({ columns: [{ duty: 'LINE_OVERSEER' }], rows: [{ action: 'urge' }] })
  expect(shownOf('没有这个', 'all')).toEqual({ columns: [], rows: [] })
})
test('键走格，走不出边', () => {
  const shown = shownOf('', 'oversight')
  const go = (key: string, at: At, ctrlKey = false) => walkedTo({ key, ctrlKey }, at, shown)
  expect(go('ArrowUp', { row: 0, column: 0 })).toEqual({ row: 0, column: 0 })
  expect(go('ArrowRight', { row: 3, column: 4 })).toEqual({ row: 3, column: 4 })
  expect(go('End', { row: 3, column: 0 }, true)).toEqual({ row: shown.rows.length - 1, column: 4 })
  expect(go('PageDown', { row: 3, column: 1 })).toEqual({ row: 15, column: 1 })
  expect(go('a', { row: 0, column: 0 })).toBe(null)
})
test('方向键换格，说明跟着换，一次只有一格能用 Tab 进来', async () => {
  render(<Matrix group="oversight" />)
  const cells = () => screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0)
  expect(screen.getByRole('heading').textContent).toBe('地市督办员可以看工单')
  cells()[0]?.focus()
  await userEvent.keyboard('{End}')
  expect(screen.getByRole('heading').textContent).toBe('条线督办员可以看工单')
  expect(document.activeElement?.textContent).toBe('本条线')
  expect(cells()).toEqual([document.activeElement])
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('heading').textContent).toBe('条线督办员不能看来电人')
  expect(document.activeElement?.textContent).toBe('不许')
})
test('点一格，说明说得全：谁、做什么、在哪些工单上、禁令、出处', async () => {
  render(<Matrix words="条线督办员 催办" />)
  await userEvent.click(screen.getByRole('gridcell'))
  const said = document.querySelector('.mx-pane')?.textContent ?? ''
  for (const words of ['条线督办员可以催办', '担任“条线督办员”的人，本中心在岗 2 人', '派给本条线单位的工单', '规则 1.2, 1.5', '规则 6.4 R5']) expect(said).toContain(words)
  expect(within(screen.getByRole('grid')).getByText('在岗人数')).toBeTruthy()
})
