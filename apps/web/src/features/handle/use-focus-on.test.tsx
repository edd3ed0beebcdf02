// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useFocusOn } from './use-focus-on.ts'

afterEach(cleanup)

function Pane() {
  const [signed, setSigned] = useState(false)
  useFocusOn(signed)
  return (
    <>
      <input aria-label="搜索" />
      <article className="handle-order">
        {!signed && <button type="button" key="sign" className="ui-phone-act" onClick={() => setSigned(true)}>签收</button>}
        {signed && <button type="button" key="next" className="ui-phone-act">联系诉求人</button>}
      </article>
    </>
  )
}
const sign = () => screen.getByRole('button', { name: '签收' })

test('签收以后焦点到这一件的下一步', () => {
  render(<Pane />)
  sign().focus()
  fireEvent.click(sign())
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '联系诉求人' }))
})

test('已经到别处去了的，不抢', () => {
  render(<Pane />)
  screen.getByLabelText('搜索').focus()
  fireEvent.click(sign())
  expect(document.activeElement).toBe(screen.getByLabelText('搜索'))
})
