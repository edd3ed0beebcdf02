import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { bodyWithin } from './body-within.ts'

const app = new Hono()
app.use('*', bodyWithin(10, (c) => c.text('too large', 413)))
app.all('*', async (c) => c.text(await c.req.text()))

const post = (body: string, headers: Record<string, string>) => app.request('/', { method: 'POST', body, headers })

test('说了长度的，按长度收或拒', async () => {
  expect((await post('x'.repeat(11), { 'content-length': '11' })).status).toBe(413)
  expect(await (await post('x'.repeat(10), { 'content-length': '10' })).text()).toBe('x'.repeat(10))
})
test('没说长度的、分块来的，边收边数', async () => {
  expect((await post('x'.repeat(11), {})).status).toBe(413)
  expect((await post('x'.repeat(11), { 'transfer-encoding': 'chunked', 'content-length': '1' })).status).toBe(413)
  expect(await (await post('x'.repeat(10), { 'transfer-encoding': 'chunked' })).text()).toBe('x'.repeat(10))
})
test('没有正文的照常', async () => {
  expect((await app.request('/')).status).toBe(200)
})
