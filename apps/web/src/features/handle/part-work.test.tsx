// @vitest-environment happy-dom
import { buildAssignment, NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, screen } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { History } from '../../lib/api.ts'
import { buildHistory, buildPage, fakeServer, show } from '../work-order/handling/testing.tsx'
import { PartWork } from './part-work.tsx'

const { server } = fakeServer({})
beforeAll(() => server.listen())
afterEach(cleanup)
afterAll(() => server.close())

const part = buildAssignment({ id: 'co', role: 'CO', unitId: 21, submittedAt: null, opinion: '已核查' })
const rejected: History['events'][number] = {
  id: 'e9', version: 9, at: NOW, type: 'work-order.part-rejected', fromStatus: 'IN_PROGRESS', toStatus: 'IN_PROGRESS', actorName: '赵敏', actorPlace: '区住建局', actorTenantId: 2,
  payload: { assignmentId: 'co', opinion: '请写明责任路段' },
}

test('领导退回的协办意见，经办人在表单上方看到为什么', async () => {
  show(<PartWork order={buildPage({ verbs: ['submitPart'] })} history={buildHistory({ assignments: [part], events: [rejected] })} onDone={() => undefined} onReload={() => undefined} />)
  await screen.findByText(/赵敏：请写明责任路段/)
  expect(screen.getByRole('form', { name: '提交协办意见' })).toBeTruthy()
})
