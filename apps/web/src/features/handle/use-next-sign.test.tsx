// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useNextSign } from './use-next-sign.ts'

afterEach(cleanup)

function List() {
  const [rows, setRows] = useState(['甲', '乙', '丙'])
  const keepFocus = useNextSign(rows)
  return (
    <div className="ui-vlist" role="list" tabIndex={0}>
      {rows.map((name) => <span key={name} className="handle-sign"><button type="button" onClick={() => (keepFocus(), setRows(rows.filter((one) => one !== name)))}>{`签收 ${name}`}</button></span>)}
    </div>
  )
}
const sign = (name: string) => {
  const button = screen.getByRole('button', { name: `签收 ${name}` })
  button.focus()
  fireEvent.click(button)
}
const focused = () => document.activeElement?.textContent

test('签收以后焦点到下一件的签收，没有下一件到上一件，都签完了留在列表', () => {
  render(<List />)
  sign('乙')
  expect(focused()).toBe('签收 丙')
  sign('丙')
  expect(focused()).toBe('签收 甲')
  sign('甲')
  expect(document.activeElement).toBe(screen.getByRole('list'))
})
