import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { DelegationForm } from './delegation-form.tsx'
import { draftFor, wantedOf, type Post } from './draft.ts'

afterEach(cleanup)

const POSTS: Post[] = [
  { membershipId: 7, viaId: null, unitName: null, duties: ['DISPATCHER', 'COORDINATOR'], actsFor: [], actsForNames: [], until: null },
  { membershipId: 9, viaId: 4, unitName: '区住建局', duties: ['UNIT_LEADER'], actsFor: ['a'], actsForNames: ['王芳'], until: null },
]
const PEOPLE = [{ key: 'me', label: '李强' }, { key: 'b', label: '赵燕', hint: '区住建局' }]

function show(posts: readonly Post[] = POSTS) {
  const mutate = vi.fn()
  // only what the form touches of the two mutations
  const acts = { make: { mutate, isPending: false }, end: {}, refused: null, endRefused: null } as unknown as Parameters<typeof DelegationForm>[0]['acts']
  render(<DelegationForm giverId="me" posts={posts} people={PEOPLE} settings={{ maximumLinks: 2, longestDays: 90, remindDays: 14 }} acts={acts} />)
  return mutate
}

test('填齐才能提交：岗位、去掉一项职责、代办人、日期、原因', async () => {
  const mutate = show()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /确认委托/ }))
  expect(mutate).not.toHaveBeenCalled()
  await user.click(screen.getByRole('checkbox', { name: '协调专员' }))
  await user.click(screen.getByRole('button', { name: /代办人/ }))
  expect(screen.queryByText('李强')).toBeNull()
  await user.click(await screen.findByText('赵燕'))
  await user.type(screen.getByLabelText(/^到/), '2026-12-31')
  await user.type(screen.getByLabelText(/原因/), '外出培训')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(mutate).toHaveBeenCalledExactlyOnceWith({ giverId: 'me', membershipId: 7, viaId: null, delegateId: 'b', duties: ['DISPATCHER'], from: null, until: new Date('2026-12-31T15:59:00Z'), reason: '外出培训' })
})

test('转委托写明代谁；没有能委托的岗位时说怎么办', async () => {
  show()
  expect(screen.getByRole('option', { name: '代 王芳 · 区住建局 · 分管领导' })).toBeTruthy()
  cleanup()
  show([])
  expect(screen.getByText(/管理员岗位不能委托/)).toBeTruthy()
})

test('第一天从零点算，换了岗位职责跟着换', () => {
  const draft = { ...draftFor(POSTS), post: '9:4', duties: ['UNIT_LEADER' as const], delegateId: 'b', from: '2026-12-01', until: '2026-12-02', reason: '休假' }
  expect(wantedOf('me', draft, POSTS)).toMatchObject({ membershipId: 9, viaId: 4, from: new Date('2026-11-30T16:00:00Z') })
  expect(wantedOf('me', { ...draft, reason: ' 休 ' }, POSTS)).toBeNull()
  expect(wantedOf('me', { ...draft, post: '1:' }, POSTS)).toBeNull()
})
