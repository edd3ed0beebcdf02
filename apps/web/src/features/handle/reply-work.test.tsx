// @vitest-environment happy-dom
import { NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildHistory, buildPage, fakeServer, show } from '../work-order/handling/testing.tsx'
import { ReplyWork } from './reply-work.tsx'

const { server, sent } = fakeServer({})
beforeAll(() => server.listen())
afterEach(() => {
  cleanup()
  localStorage.clear()
  sent.length = 0
})
afterAll(() => server.close())

const contact = { id: 'r1', assignmentId: 'a1', kind: 'CONTACT', at: NOW, mode: 'PHONE', reached: true, content: '约好上门', personId: 'h1', personName: '王强' } as const
const order = buildPage({ status: 'IN_PROGRESS', verbs: ['addRecord', 'submitReply'] })
const open = (records: (typeof contact)[]) => show(<ReplyWork order={order} history={buildHistory({ records })} onChanged={() => undefined} onDone={() => undefined} more={null} />)

test('没联系过，大按钮先要记联系，按下就打开记录', async () => {
  open([])
  await userEvent.click(await screen.findByRole('button', { name: /记下和诉求人的联系/ }))
  expect(screen.getByRole('form', { name: '记一笔' })).toBeTruthy()
  expect(sent).toEqual([])
})

test('大按钮随清单走：写答复、选结果、补电话，齐了才交领导', async () => {
  open([contact])
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: '写答复' }))
  const text = screen.getByLabelText('答复正文')
  expect(document.activeElement).toBe(text)
  await user.type(text, '3月2日到现场查看属实，3月4日物业重铺坡道 6 平方米并装扶手，当天完工，请放心通行。')
  await user.click(screen.getByRole('button', { name: '选办理结果' }))
  await user.selectOptions(screen.getByLabelText('办理结果'), 'RESOLVED')
  await user.click(screen.getByRole('button', { name: '补科室电话' }))
  expect(document.activeElement).toBe(screen.getByLabelText('科室电话', { selector: 'input' }))
  await user.keyboard('0839-3262016')
  expect(sent).toEqual([])
  await user.click(screen.getByRole('button', { name: '交领导审批' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'submitReply', version: order.version, input: { resolution: 'RESOLVED', contactPhone: '0839-3262016' } })
})
