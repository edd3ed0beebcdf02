import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { OptionList } from './option-list.tsx'
import { Popup } from './popup.tsx'

afterEach(cleanup)

function Menu({ list }: { list?: boolean }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState(false)
  return (
    <span ref={setAnchor}>
      <button type="button" onClick={() => setOpen(true)}>换岗位</button>
      {open && (
        <Popup anchor={anchor} onClose={() => setOpen(false)} label={list ? undefined : '岗位'}>
          {list ? <OptionList label="岗位" options={[{ value: '1', label: '派单员' }]} chosen={[]} onChoose={() => undefined} /> : <button type="button">退出登录</button>}
        </Popup>
      )}
    </span>
  )
}
const open = (menu = <Menu />) => {
  render(menu)
  const button = screen.getByRole('button', { name: '换岗位' })
  button.focus()
  fireEvent.click(button)
  return button
}

test('opened by a key it has the keys, and Escape gives them back to its button, also where the anchor is only around it', () => {
  const button = open()
  expect(document.activeElement).toBe(screen.getByRole('dialog', { name: '岗位' }))
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('what takes the focus by itself keeps it', () => {
  open(<Menu list />)
  expect(document.activeElement).toBe(screen.getByRole('listbox', { name: '岗位' }))
})
