// @vitest-environment happy-dom
import { NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildHistory, buildPage, fakeServer, show } from '../work-order/handling/testing.tsx'
import { CallPane } from './call-pane.tsx'
import { QuestionPane } from './question-pane.tsx'

const { server, sent } = fakeServer({})
beforeAll(() => server.listen())
afterEach(() => {
  cleanup()
  localStorage.clear()
  sent.length = 0
})
afterAll(() => server.close())
const nothing = () => undefined

test('并单的诉求人各评各的：低分问原因和原话，不提研判', async () => {
  const order = buildPage({ status: 'MERGED', verbs: ['logCallback', 'closeMerged'], replyText: '已修好。', repliedAt: NOW, callbackDueAt: NOW })
  show(<CallPane order={order} history={buildHistory()} now={NOW} onDone={nothing} onReload={nothing} />)
  const user = userEvent.setup()
  const first = await screen.findByRole('radio', { name: /联系过/ })
  first.focus()
  for (const digit of ['1', '2', '2', '4']) await user.keyboard(digit)
  await user.click(screen.getByRole('button', { name: '没办到位' }))
  await user.type(screen.getByRole('textbox', { name: /原话/ }), '水还在流')
  expect(screen.queryByRole('radio', { name: /^1?有效/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: /记下评价/ }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'closeMerged', input: { kind: 'RATED', resultRating: 2, reason: 'NOT_DONE', words: '水还在流' } })
})

test('问到的答复写回工单，并指明答的是哪一问', async () => {
  const question = { id: 'q1', questions: '是哪一栋楼？', askedBy: 'h1', askedByName: '王强', askedAt: NOW, answer: null, answeredAt: null }
  const order = buildPage({ status: 'IN_PROGRESS', verbs: ['addSupplement'] })
  show(<QuestionPane order={order} history={buildHistory({ questions: [question] })} onDone={nothing} onReload={nothing} />)
  const user = userEvent.setup()
  expect(await screen.findByText('是哪一栋楼？')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: /诉求人答/ }), '三号楼')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'addSupplement', input: { text: '三号楼', questionId: 'q1' } })
})
