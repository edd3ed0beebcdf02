// @vitest-environment happy-dom
import { NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, screen } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { History } from '../../lib/api.ts'
import { buildHistory, buildPage, fakeServer, show } from '../work-order/handling/testing.tsx'
import { OpinionWork } from './opinion-work.tsx'

const { server } = fakeServer({})
beforeAll(() => server.listen())
afterEach(cleanup)
afterAll(() => server.close())

const dispute: History['disputes'][number] = { id: 'd1', orderId: buildPage().id, ground: 'RETURNED', tenantId: 2, openedAt: NOW, opinionDueAt: null, decidedAt: null, decision: null, basis: null }
const owed: History['opinions'][number] = { id: 'p1', disputeId: 'd1', partyTenantId: 2, partyUnitId: 21, partyName: '区住建局', dueAt: null, words: null, clause: null, evidence: null, givenAt: null, silentAt: null }
const open = (verbs: ReturnType<typeof buildPage>['verbs']) =>
  show(<OpinionWork order={buildPage({ status: 'DISPUTED', verbs })} history={buildHistory({ disputes: [dispute], opinions: [owed] })} onDone={() => undefined} onReload={() => undefined} />)

test('轮到领导写的，联络员看到欠着，没有表单', async () => {
  open([])
  await screen.findByText('由单位领导提交意见')
  expect(screen.queryByRole('form')).toBeNull()
})
test('领导有表单', async () => {
  open(['giveOpinion'])
  expect(await screen.findByRole('form', { name: '提交意见' })).toBeTruthy()
})
