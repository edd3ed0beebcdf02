import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useHotkeys, type KeyMap } from './hotkeys.ts'

afterEach(cleanup)

function Keys(props: { keys: KeyMap; inDialog?: boolean }) {
  useHotkeys(props.keys, { inDialog: props.inDialog })
  return null
}
const press = (key: string, more: object = {}, on: Element = document.body) => fireEvent.keyDown(on, { key, ...more })

test('a single key acts, but not while something is being typed', () => {
  const j = vi.fn()
  const { container } = render(<><Keys keys={{ j }} /><input /><textarea /><input type="checkbox" /></>)
  press('j')
  expect(j).toHaveBeenCalledTimes(1)
  for (const field of container.querySelectorAll<HTMLElement>('input:not([type]), textarea')) {
    field.focus()
    press('j', {}, field)
  }
  expect(j).toHaveBeenCalledTimes(1)
  const box = container.querySelector<HTMLElement>('[type=checkbox]')
  box?.focus()
  press('j')
  expect(j).toHaveBeenCalledTimes(2)
})

test('function keys and Ctrl combinations work while typing', () => {
  const f3 = vi.fn()
  const send = vi.fn()
  const { container } = render(<><Keys keys={{ F3: f3, 'Ctrl+Enter': send }} /><textarea /></>)
  const field = container.querySelector('textarea')
  field?.focus()
  if (field) {
    press('F3', {}, field)
    press('Enter', {}, field)
    press('Enter', { ctrlKey: true }, field)
    press('Enter', { metaKey: true }, field)
  }
  expect(f3).toHaveBeenCalledOnce()
  expect(send).toHaveBeenCalledTimes(2)
})

test('nothing acts while an input method composes', () => {
  const act = vi.fn()
  render(<Keys keys={{ j: act, F3: act, Enter: act }} />)
  press('j', { isComposing: true })
  press('F3', { keyCode: 229 })
  expect(act).not.toHaveBeenCalled()
})

test('a sequence goes before a single key of another part, and is forgotten after a second', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const go = vi.fn()
  const d = vi.fn()
  render(<><Keys keys={{ 'g d': go }} /><Keys keys={{ d }} /></>)
  press('g')
  press('d')
  expect([go.mock.calls.length, d.mock.calls.length]).toEqual([1, 0])
  press('g')
  vi.setSystemTime(Date.now() + 1500)
  press('d')
  expect([go.mock.calls.length, d.mock.calls.length]).toEqual([1, 1])
  vi.useRealTimers()
})

test('the part mounted last wins; false hands the key back', () => {
  const first = vi.fn()
  const last = vi.fn(() => false as const)
  render(<><Keys keys={{ x: first }} /><Keys keys={{ x: last }} /></>)
  expect(press('x')).toBe(true)
  expect(last).toHaveBeenCalledOnce()
  expect(first).not.toHaveBeenCalled()
})

test('Enter on a focused button is the button’s own', () => {
  const act = vi.fn()
  const { container } = render(<><Keys keys={{ Enter: act }} /><button type="button">a</button></>)
  const button = container.querySelector('button')
  button?.focus()
  if (button) press('Enter', {}, button)
  expect(act).not.toHaveBeenCalled()
  press('Enter')
  expect(act).toHaveBeenCalledOnce()
})

test('keys of the page are off inside a dialog', () => {
  const page = vi.fn()
  const own = vi.fn()
  const { container } = render(<><Keys keys={{ j: page, F3: page }} /><Keys keys={{ n: own }} inDialog /><div role="dialog" aria-modal="true"><button type="button">a</button></div></>)
  container.querySelector('button')?.focus()
  press('j')
  press('F3')
  press('n')
  expect(page).not.toHaveBeenCalled()
  expect(own).toHaveBeenCalledOnce()
})

test('"?" needs no Shift to be spelled out, and Alt reads the physical digit', () => {
  const help = vi.fn()
  const second = vi.fn()
  render(<Keys keys={{ '?': help, 'Alt+2': second }} />)
  press('?', { shiftKey: true })
  press('™', { altKey: true, code: 'Digit2' })
  expect([help.mock.calls.length, second.mock.calls.length]).toEqual([1, 1])
})
