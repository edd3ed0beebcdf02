import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'
import { clockText } from './call-strip.tsx'
import { Clock } from './clock.tsx'
import { Empty, Failed } from './faces.tsx'
import { GroupedCode } from './grouped-code.tsx'
import { Shell } from './shell.tsx'
import { ThemeProvider } from './theme-provider.tsx'
import { UndoProvider, useUndo, type Undoable } from './undo.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('a clock without a word has a name, and never draws more than all', () => {
  const { container } = render(<Clock level="plain" share={1.4} title="剩 3 日" />)
  expect(screen.getByRole('img', { name: '剩 3 日' })).toBeTruthy()
  expect(container.querySelector<HTMLElement>('.ui-clock-bar > i')?.style.inlineSize).toBe('100%')
})

test('a button that is off can be reached, says why, and does nothing', () => {
  const onPress = vi.fn()
  render(<Button onPress={onPress} off="明天 10:00 起可催">催办</Button>)
  const button = screen.getByRole('button', { name: '催办' })
  fireEvent.click(button)
  expect(onPress).not.toHaveBeenCalled()
  expect([button.getAttribute('aria-disabled'), button.title]).toEqual(['true', '明天 10:00 起可催'])
})

test('a face that is all there is on a page has the heading of the page, one inside a panel has none', () => {
  render(<><Empty page title="没有这个页面" /><Failed title="附件没取到" /></>)
  expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual(['没有这个页面'])
})

test('a code is copied whole', async () => {
  const writeText = vi.fn(async () => undefined)
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
  render(<GroupedCode copy parts={[{ text: '653125-', pale: true }, { text: '260304' }, { text: '-0-', pale: true }, { text: '00127' }]} />)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /653125-260304-0-00127/ })))
  expect(writeText).toHaveBeenCalledExactlyOnceWith('653125-260304-0-00127')
  expect(screen.getByRole('status').textContent).toBe('已复制')
  vi.unstubAllGlobals()
})

test('talk time', () => {
  expect([clockText(133_000), clockText(3_733_000)]).toEqual(['02:13', '1:02:13'])
})

function Act(props: Undoable) {
  const undo = useUndo()
  return <button type="button" onClick={() => undo(props)}>{props.label}</button>
}

test('an act becomes real after five seconds, once', () => {
  vi.useFakeTimers()
  const commit = vi.fn()
  const { unmount } = render(<UndoProvider><Act label="签收" commit={commit} /></UndoProvider>)
  fireEvent.click(screen.getByRole('button', { name: '签收' }))
  act(() => void vi.advanceTimersByTime(4900))
  expect(commit).not.toHaveBeenCalled()
  act(() => void vi.advanceTimersByTime(200))
  unmount()
  expect(commit).toHaveBeenCalledOnce()
})

test('taken back, it never happens; leaving means it', () => {
  vi.useFakeTimers()
  const commit = vi.fn()
  const undo = vi.fn()
  render(<UndoProvider><Act label="签收" commit={commit} undo={undo} /></UndoProvider>)
  fireEvent.click(screen.getByRole('button', { name: '签收' }))
  fireEvent.click(screen.getByRole('button', { name: '撤销' }))
  act(() => void vi.advanceTimersByTime(9000))
  expect([commit.mock.calls.length, undo.mock.calls.length]).toEqual([0, 1])
  fireEvent.click(screen.getByRole('button', { name: '签收' }))
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(commit).toHaveBeenCalledOnce()
})

test('the shell draws links through its caller and counts what can be done', () => {
  render(
    <Shell brand="店" desks={[{ key: 'a', label: '派单', href: '/a', count: 12, current: true }, { key: 'b', label: '回访', href: '/b', count: 0 }]}>
      <p>台</p>
    </Shell>,
  )
  expect(screen.getByRole('link', { name: /派单\s*12/ }).getAttribute('aria-current')).toBe('page')
  expect(screen.getByRole('link', { name: '回访' })).toBeTruthy()
})

test('the theme follows the person’s choice onto the page', () => {
  const { rerender } = render(<ThemeProvider scheme="dark" density="compact">x</ThemeProvider>)
  expect([document.documentElement.dataset.theme, document.documentElement.dataset.density]).toEqual(['dark', 'compact'])
  rerender(<ThemeProvider scheme="light" direction="rtl">x</ThemeProvider>)
  expect([document.documentElement.dataset.theme, document.documentElement.dir]).toEqual(['light', 'rtl'])
  rerender(<ThemeProvider scheme="light">x</ThemeProvider>)
})
