import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Watermark } from './watermark.tsx'

afterEach(cleanup)
const marks = () => [...document.querySelectorAll('.ui-watermark')]
const draw = (text: string) => <Watermark text={text}><p>诉求内容</p><button type="button">签收</button></Watermark>

test('盖在内容上，读屏听不到，一份', () => {
  render(draw('热依汗古丽 cher 2026-03-04 11:20'))
  expect(marks().map((mark) => [mark.getAttribute('aria-hidden'), mark.querySelector('text')?.textContent])).toEqual([['true', '热依汗古丽 cher 2026-03-04 11:20']])
  expect(screen.getByText('诉求内容')).toBeTruthy()
})

test('删掉、改字、藏起来，都会恢复', async () => {
  render(draw('甲 1234 11:20'))
  marks()[0]?.remove()
  await waitFor(() => expect(marks()).toHaveLength(1))
  marks()[0]?.setAttribute('style', 'display: none')
  await waitFor(() => expect(marks().map((mark) => mark.getAttribute('style'))).toEqual([null]))
  marks()[0]?.querySelector('pattern')?.replaceChildren()
  await waitFor(() => expect(marks()[0]?.textContent).toBe('甲 1234 11:20甲 1234 11:20'))
})

test('换了文字只有新的；没有文字就没有；离开页面不留', () => {
  const { rerender, unmount } = render(draw('甲 11:20'))
  rerender(draw('甲 11:21'))
  expect(marks().map((mark) => mark.querySelector('text')?.textContent)).toEqual(['甲 11:21'])
  rerender(draw(''))
  expect(marks()).toEqual([])
  rerender(draw('甲 11:22'))
  unmount()
  expect(marks()).toEqual([])
})
