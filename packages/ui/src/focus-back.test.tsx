import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useFocusBack } from './focus-back.ts'

afterEach(cleanup)

function Form({ onClose }: { onClose: () => void }) {
  useFocusBack()
  return <input aria-label="原因" autoFocus onKeyDown={(event) => event.key === 'Escape' && onClose()} />
}

function Page({ then }: { then?: string }) {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    if (then) screen.getByRole('button', { name: then }).focus()
  }
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>催办</button>
      <button type="button">下一件</button>
      {open && <Form onClose={close} />}
    </>
  )
}

const openAndClose = () => {
  screen.getByRole('button', { name: '催办' }).focus()
  fireEvent.click(screen.getByRole('button', { name: '催办' }))
  expect(document.activeElement).toBe(screen.getByLabelText('原因'))
  fireEvent.keyDown(screen.getByLabelText('原因'), { key: 'Escape' })
  expect(screen.queryByLabelText('原因')).toBeNull()
}

test('closed, it gives the focus back to the button that opened it', () => {
  render(<Page />)
  openAndClose()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '催办' }))
})

test('where something else has taken the focus, it stays there', () => {
  render(<Page then="下一件" />)
  openAndClose()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '下一件' }))
})
