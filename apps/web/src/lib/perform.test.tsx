import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { useState } from 'react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Inputs } from './api.ts'
import { api, Refused } from '../testing/api.ts'
import { draw } from '../testing/render.tsx'
import { wire } from '@hotline/domain/wire.ts'
import { usePerform } from './perform.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => (cleanup(), server.resetHandlers()))
afterAll(() => server.close())

const id = 'aaaaaaaa-0000-4000-8000-000000000000'
type Sent = Inputs['workOrder']['perform']
let sent: Sent[] = []
beforeEach(() => (sent = []))

/** Each entry is one answer: done, refused as stale, or the line cut after the server had it. */
function serve(...answers: ('done' | 'stale' | 'cut')[]) {
  const handler = api({
    workOrder: {
      perform: (input) => {
        sent.push(input)
        if (answers[sent.length - 1] === 'stale') throw new Refused('work-order.stale', {}, 409)
        return { id, version: 5, status: 'IN_PROGRESS', orderNo: null, queryCode: null }
      },
    },
  })
  const cut = http.all('*/trpc/:paths', async ({ request }) => {
    if (answers[sent.length] !== 'cut') return undefined
    // safe: one command a request
    const [input] = Object.values(await request.json() as Record<string, Parameters<typeof wire.deserialize>[0]>)
    if (input) sent.push(wire.deserialize(input) as Sent)
    return HttpResponse.error()
  })
  server.use(cut, handler)
}

/** A form on an order whose newer version the screen learns of meanwhile. */
function Form() {
  const command = usePerform('addRecord')
  const [version, setVersion] = useState(3)
  const [content, setContent] = useState('约好周三上门')
  const [done, setDone] = useState(0)
  const send = async () => void ((await command.run({ id, version }, { kind: 'PROGRESS', content })) && setDone((before) => before + 1))
  return (
    <>
      <button type="button" onClick={() => void send()}>记下</button>
      <button type="button" onClick={() => setVersion(4)}>有了新的</button>
      <button type="button" onClick={() => setContent('改约周四上门')}>改字</button>
      <p role="status" aria-label="情况">{command.busy ? '正在办' : `成了 ${done}`}</p>
      <p role="alert">{command.error}</p>
    </>
  )
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const settled = (text: string) => waitFor(() => expect(screen.getByRole('status', { name: '情况' }).textContent).toBe(text), { timeout: 5_000 })
const keys = () => new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size

describe('a command of a form', () => {
  test('pressed twice it goes out once', async () => {
    serve('done')
    draw(<Form />)
    press('记下')
    press('记下')
    await settled('成了 1')
    expect(sent).toHaveLength(1)
  })

  test('a lost answer is asked for again by itself, with the same key', async () => {
    serve('cut', 'done')
    draw(<Form />)
    press('记下')
    expect(screen.getByRole('status', { name: '情况' }).textContent).toBe('正在办')
    await settled('成了 1')
    expect([sent.length, keys(), screen.getByRole('alert').textContent]).toEqual([2, 1, ''])
  })

  test('while nobody knows whether it was done, the same words stay the same act, also after the screen has heard of a newer version', async () => {
    serve('cut', 'cut', 'cut', 'done')
    draw(<Form />)
    press('记下')
    await settled('成了 0')
    expect(screen.getByRole('alert').textContent).toMatch(/连不上服务器/)
    press('有了新的')
    press('记下')
    await settled('成了 1')
    expect([sent.map(({ version }) => version), keys()]).toEqual([[3, 3, 3, 3], 1])
  })

  test('other words then meet what the first ones may have done; refused, they are a new attempt at the new version', async () => {
    serve('cut', 'cut', 'cut', 'stale', 'done')
    draw(<Form />)
    press('记下')
    await settled('成了 0')
    press('有了新的')
    press('改字')
    press('记下')
    await waitFor(() => expect(sent).toHaveLength(4))
    await settled('成了 0')
    press('记下')
    await settled('成了 1')
    expect([sent.slice(3).map(({ version }) => version), keys()]).toEqual([[3, 4], 3])
  })
})
