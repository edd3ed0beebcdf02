// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { buildOrder, openDesk, quiet, serve, type Answers } from './desk-world.tsx'
import IntakePage from './page.tsx'

const ID = buildOrder().order.id
let world: ReturnType<typeof serve>

function open(answers: Answers = {}) {
  world = serve({ ...quiet(), ...answers })
  openDesk(<IntakePage />, { path: '/intake/:id', at: `/intake/${ID}` })
  return userEvent.setup({ delay: null })
}

afterEach(() => {
  cleanup()
  world.stop()
  localStorage.clear()
})

test('a refusal can’t be sent while a duty is open, and then carries all four', async () => {
  const user = open({
    'draft.get': () => ({ content: { content: '要求法院重新判决这个案子', requestType: 'HELP', categoryCode: '0101' }, updatedAt: new Date() }),
    'workOrder.perform': () => ({ id: ID, version: 2, status: 'REJECTED', orderNo: '510802260304000001', queryCode: '384912' }),
  })
  await screen.findByLabelText('内容')
  await user.keyboard('{F4}')
  const send = () => screen.getByRole('form', { name: '不予受理' }).querySelector('button[type="submit"]')
  await screen.findByRole('form', { name: '不予受理' })
  expect(send()?.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('还差：告知依据、说明解释、指明渠道')).toBeTruthy()

  await user.selectOptions(screen.getByLabelText(/^情形/), 'NA02')
  // Basis and way out come from the rule; the explanation is the agent's own.
  expect(screen.getByText('还差：说明解释')).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(world.calls.some((call) => call.path === 'workOrder.perform')).toBe(false)

  await user.type(screen.getByLabelText(/^怎么解释/), '已经进入诉讼，热线不能改变判决。')
  expect(send()?.getAttribute('aria-disabled')).toBeNull()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: '已记录不予受理' })
  const sent = world.calls.find((call) => call.path === 'workOrder.perform')?.input
  expect(sent).toMatchObject({ verb: 'reject', input: { reasonCode: 'NA02', explanation: '已经进入诉讼，热线不能改变判决。', content: '要求法院重新判决这个案子' } })
  expect(screen.getByText('384912')).toBeTruthy()
}, 20_000)

test('what was typed before a reload stands again', async () => {
  const user = open()
  await user.type(await screen.findByLabelText('内容'), '停水一夜，家有老人')
  await waitFor(() => expect(world.calls.some((call) => call.path === 'draft.save')).toBe(true))
  const saved = world.calls.findLast((call) => call.path === 'draft.save')?.input
  expect(saved).toMatchObject({ key: `intake:${ID}`, content: { content: '停水一夜，家有老人' } })
  cleanup()
  world.stop()

  // Another machine: this browser's copy is gone, the server's isn't.
  localStorage.clear()
  open({ 'draft.get': () => ({ content: { content: '停水一夜，家有老人' }, updatedAt: new Date() }) })
  expect((await screen.findByLabelText<HTMLTextAreaElement>('内容')).value).toBe('停水一夜，家有老人')
  expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('停水一夜，家有老人')
})

test('a registration that fails says so and keeps the words', async () => {
  const user = open({ 'workOrder.perform': undefined })
  await user.type(await screen.findByLabelText('内容'), '停水')
  await user.keyboard('{F3}')
  expect((await screen.findByRole('alert')).textContent).toContain('系统暂时出错')
  expect(screen.getByLabelText<HTMLTextAreaElement>('内容').value).toBe('停水')
})

test('all that the caller said goes to be compared: how much of it is read, the prefecture says', async () => {
  const content = '工地夜里施工，吵得睡不着。'.repeat(100)
  open({ 'draft.get': () => ({ content: { content, requestType: 'COMPLAINT', categoryCode: '0101' }, updatedAt: new Date() }) })
  await screen.findByLabelText('内容')
  await waitFor(() => expect(world.calls.find((call) => call.path === 'intake.alike')?.input).toMatchObject({ text: content }))
})
