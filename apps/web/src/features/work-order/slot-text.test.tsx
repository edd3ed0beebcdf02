import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { SlotText } from './slot-text.tsx'

afterEach(cleanup)

function Field(props: { start?: string }) {
  const [text, setText] = useState(props.start ?? '')
  return <SlotText aria-label="答复" templates="REPLY" value={text} onText={setText} />
}
const area = () => screen.getByLabelText<HTMLTextAreaElement>('答复')
const chosen = () => area().value.slice(area().selectionStart, area().selectionEnd)
/** Whether the field kept the key for itself. */
const tab = () => !fireEvent.keyDown(area(), { key: 'Tab' })

describe('a text from a template', () => {
  test('the caret stands in the first slot, Tab goes to the next', () => {
    render(<Field />)
    fireEvent.click(screen.getByRole('button', { name: '解释说明' }))
    expect(chosen()).toBe('【核实情况】')
    expect(document.activeElement).toBe(area())
    expect(tab()).toBe(true)
    expect(chosen()).toBe('【依据】')
    expect(screen.getByText('还有 5 处，按 Tab')).toBeTruthy()
  })

  test('a template goes in where the caret is, and what was typed stays', () => {
    render(<Field start="您好。" />)
    area().setSelectionRange(3, 3)
    fireEvent.click(screen.getByRole('button', { name: '已解决' }))
    expect(area().value.startsWith('您好。【时间】')).toBe(true)
    expect(chosen()).toBe('【时间】')
  })

  test('past the last slot the key is the browser\'s again', () => {
    render(<Field start="都写好了。" />)
    area().setSelectionRange(0, 0)
    expect(tab()).toBe(false)
  })
})
