// @vitest-environment happy-dom
import { NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildHistory, buildPage, fakeServer, show } from '../work-order/handling/testing.tsx'
import { CallPane } from './call-pane.tsx'

const { server, sent } = fakeServer({})
beforeAll(() => server.listen())
afterEach(() => {
  cleanup()
  localStorage.clear()
  sent.length = 0
})
afterAll(() => server.close())

const order = buildPage({ status: 'CALLBACK_PENDING', verbs: ['logCallback', 'closeByEvaluation', 'markDissatisfied'], replyText: '已修好。', repliedAt: NOW })
const open = () => show(<CallPane order={order} history={buildHistory()} now={NOW} onDone={() => undefined} onReload={() => undefined} />)

test('按数字一路答下来，满意就办结', async () => {
  open()
  const user = userEvent.setup()
  const first = await screen.findByRole('radio', { name: /联系过/ })
  first.focus()
  for (const digit of ['1', '1', '4', '5']) await user.keyboard(digit)
  expect(screen.queryByRole('group', { name: '不满意在' })).toBeNull()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'closeByEvaluation', input: { kind: 'RATED', contacted: 'YES', resolved: 'YES', resultRating: 4, processRating: 5 } })
})

test('低分就地打开不满意的三问，问全了送研判', async () => {
  open()
  const user = userEvent.setup()
  const first = await screen.findByRole('radio', { name: /联系过/ })
  first.focus()
  for (const digit of ['1', '2', '2', '4']) await user.keyboard(digit)
  expect(screen.getByRole('group', { name: '不满意在' })).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(sent).toEqual([])
  await user.click(screen.getByRole('button', { name: '没办到位' }))
  await user.type(screen.getByRole('textbox', { name: /原话/ }), '北屋还是冷')
  await user.click(screen.getByRole('radio', { name: /^1?有效/ }))
  await user.click(screen.getByRole('button', { name: /送研判，拨下一件/ }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'markDissatisfied', input: { resultRating: 2, reason: 'NOT_DONE', words: '北屋还是冷', proposedEffective: true, ineffectiveCode: null } })
})
