import type { CalendarContent } from '@hotline/domain/deadline/calendar-overlay.ts'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CalendarDraft } from './calendar-draft.tsx'
import { calendarShown } from './calendar-shown.ts'

afterEach(cleanup)

const base: CalendarContent = {
  years: { 2026: { holidays: ['2026-01-01', '2026-01-02'], makeupWorkdays: ['2026-01-04'], provisional: false } },
  officeHours: [{ from: '01-01', to: '12-31', spans: [['09:00', '17:00']] }],
}

function Draft(props: { base: CalendarContent | null; start: unknown; seen: (content: unknown) => void }) {
  const [content, setContent] = useState(props.start)
  const change = (next: unknown) => {
    setContent(next)
    props.seen(next)
  }
  return <CalendarDraft content={content} base={props.base} start={props.start} onChange={change} />
}

test('县区点一天加一天，地市定的点不动，留下的只是自己加的', async () => {
  let last: unknown = null
  render(<Draft base={base} start={{}} seen={(content) => (last = content)} />)
  await userEvent.click(screen.getByRole('button', { name: '1月1日 周四 放假' }))
  expect(screen.getByRole('status').textContent).toContain('这一天是地市定的')
  expect(last).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '1月5日 周一 工作日' }))
  expect(last).toEqual({ years: { 2026: { holidays: ['2026-01-05'], makeupWorkdays: [] } } })
  expect(screen.getByText(/改了 1 天/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '1月5日 周一 放假，改了' }))
  expect(last).toEqual({ years: {} })
})

test('地市能加下一年，先放固定的节日并标明暂定；办公时间写错先不收', async () => {
  let last: CalendarContent = base
  render(<Draft base={null} start={base} seen={(content) => (last = calendarShown(content, null))} />)
  await userEvent.click(screen.getByRole('button', { name: '加 2027 年' }))
  expect(last.years[2027]).toMatchObject({ provisional: true })
  expect(last.years[2026]).toEqual(base.years[2026])
  const hours = screen.getByRole('textbox', { name: '第 1 季办公时段' })
  await userEvent.clear(hours)
  expect(screen.getByRole('alert').textContent).toContain('办公时间还没写对')
  expect(last.officeHours).toEqual(base.officeHours)
  await userEvent.type(hours, '10:00–14:00、16:00–20:00')
  expect(last.officeHours).toEqual([{ from: '01-01', to: '12-31', spans: [['10:00', '14:00'], ['16:00', '20:00']] }])
})
