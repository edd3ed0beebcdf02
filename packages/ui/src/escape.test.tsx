import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { onEscape } from './escape.ts'
import { useHotkeys } from './hotkeys.ts'

afterEach(cleanup)

function Desk({ desk, outer, inner }: { desk: () => void; outer: () => void; inner: () => void | false }) {
  useHotkeys({ Escape: desk })
  return <div onKeyDown={onEscape(outer)}><div onKeyDown={onEscape(inner)}><button type="button">里面</button></div></div>
}
const press = (key: Partial<KeyboardEventInit> = {}) => fireEvent.keyDown(screen.getByRole('button', { name: '里面' }), { key: 'Escape', ...key })

test('one Escape takes back one level: the innermost that has anything to take back, and not the desk besides', () => {
  const [desk, outer, inner] = [vi.fn(), vi.fn(), vi.fn<() => void | false>()]
  render(<Desk desk={desk} outer={outer} inner={inner} />)
  press()
  expect([inner, outer, desk].map((each) => each.mock.calls.length)).toEqual([1, 0, 0])
  inner.mockReturnValue(false)
  press()
  expect([inner, outer, desk].map((each) => each.mock.calls.length)).toEqual([2, 1, 0])
})

test('an Escape that ends composing is no way back', () => {
  const acts = [vi.fn(), vi.fn(), vi.fn()] as const
  render(<Desk desk={acts[0]} outer={acts[1]} inner={acts[2]} />)
  press({ isComposing: true })
  expect(acts.map((each) => each.mock.calls.length)).toEqual([0, 0, 0])
})
