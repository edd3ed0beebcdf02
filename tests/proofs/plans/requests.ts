import { randomUUID } from 'node:crypto'
import { phoneOf } from '@hotline/infra/bench/data/fill.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { relayOnce } from '@hotline/server/events/relay.ts'
import type { NewJob } from '@hotline/server/events/queue.ts'
import { VIEW_NAMES, type ViewName } from '@hotline/server/work-order/views.ts'
import type { Api, Instance } from '../../world/instance.ts'
import { act, MATTER, type Ref } from '../../world/orders.ts'
import type { Recorder } from './record.ts'

type Served = Pick<Instance, 'as' | 'server'>
/** People of the largest tenant and of its busiest unit, by what they do. */
const PEOPLE = {
  agent: 'shache-agent', dispatcher: 'shache-dispatcher', reviewer: 'shache-result', callback: 'shache-callback', coordinator: 'kashi-coordinator', overseer: 'kashi-overseer', supervisor: 'shache-supervisor', auditor: 'shache-auditor', neighbour: 'zepu-dispatcher', inspector: 'kashi-duchashi-supervision',
  liaison: 'shache-chengguan-liaison', leader: 'shache-chengguan-leader',
} as const
type Who = keyof typeof PEOPLE

const VIEWERS: readonly [string, readonly Who[]][] = [
  ['intake.', ['agent']], ['dispatch.', ['dispatcher', 'coordinator']], ['dispatch.opinions', ['liaison']], ['transfers.', ['dispatcher', 'neighbour']], ['handle.', ['liaison']], ['review.unit', ['leader']],
  ['review.centre', ['reviewer']], ['callback.', ['callback']], ['supervise.', ['supervisor']], ['orders.all', ['dispatcher', 'overseer', 'liaison', 'inspector']], ['orders.shared', ['dispatcher', 'overseer']],
]

/** Every hot request of the product, once each, by the people at the longest lists. */
export async function runRequests(served: Served, recorder: Recorder): Promise<void> {
  const api = await signIn(served, recorder)
  const at = recorder.during
  for (const view of VIEW_NAMES) for (const who of viewersOf(view)) await pagesOf(api[who], view, who, recorder)
  for (const who of ['agent', 'dispatcher', 'liaison', 'reviewer', 'callback', 'coordinator', 'supervisor'] as const) await at(`workOrder.counts ${who}`, () => api[who].workOrder.counts.query())
  await readOne(api, recorder)
  await notices(api, recorder)
  await beside(api, recorder)
  for (const who of ['dispatcher', 'overseer', 'liaison'] as const) await searches(api[who], who, recorder)
  await at('knowledge.search', () => api.agent.knowledge.search.query({ text: '夜间施工噪声怎么投诉' }))
  await at('draft.save', () => api.agent.draft.save.mutate({ key: 'plans', content: { title: '试' } }))
  await at('draft.get', () => api.agent.draft.get.query({ key: 'plans' }))
  await at('draft.clear', () => api.agent.draft.clear.mutate({ key: 'plans' }))
  await life(api, at)
  await relay(served, at)
}

const viewersOf = (view: ViewName): readonly Who[] => VIEWERS.filter(([start]) => view.startsWith(start)).flatMap(([, who]) => who)

async function signIn({ as }: Served, { during }: Recorder): Promise<Record<Who, Api>> {
  const made = await Promise.all(Object.entries(PEOPLE).map(async ([who, username]) => [who, await as(username)] as const))
  // Object.entries loses the key type; PEOPLE is a closed record of every Who.
  const api = Object.fromEntries(made) as Record<Who, Api>
  // The first request of a tenant reads its directory, which is kept for a minute: counted on its own.
  for (const who of Object.keys(api) as Who[]) await during(`session.me ${who} (first, with the directory)`, () => api[who].session.me.query())
  return api
}

async function pagesOf(api: Api, view: ViewName, who: Who, { during }: Recorder): Promise<void> {
  const first = await during(`workOrder.list ${view} ${who}`, () => api.workOrder.list.query({ view }))
  if (first.next) await during(`workOrder.list ${view} ${who}, next page`, () => api.workOrder.list.query({ view, cursor: first.next }))
  if (view === 'dispatch.waiting' || view === 'orders.all') await during(`workOrder.list ${view} ${who}, filtered`, () => api.workOrder.list.query({ view, filters: { urgency: ['URGENT'] } }))
}

async function searches(api: Api, who: Who, { during }: Recorder): Promise<void> {
  const phone = phoneOf(3)
  for (const [what, search] of [['number', '261118'], ['phone', phone], ['tail', phone.slice(-4)]] as const)
    await during(`workOrder.list orders.all ${who}, search by ${what}`, () => api.workOrder.list.query({ view: 'orders.all', search }))
}

async function readOne(api: Record<Who, Api>, { during: at }: Recorder): Promise<void> {
  const [waiting] = (await api.dispatcher.workOrder.list.query({ view: 'dispatch.waiting', limit: 1 })).rows
  const [held] = (await api.liaison.workOrder.list.query({ view: 'handle.todo', limit: 1 })).rows
  if (!waiting?.orderNo || !held) throw new Error('the longest queues are empty')
  await at('workOrder.get dispatcher', () => api.dispatcher.workOrder.get.query({ id: waiting.id }))
  await at('workOrder.get by number', () => api.dispatcher.workOrder.get.query({ orderNo: waiting.orderNo ?? '' }))
  await at('workOrder.get liaison', () => api.liaison.workOrder.get.query({ id: held.id }))
  await at('workOrder.get overseer', () => api.overseer.workOrder.get.query({ id: held.id }))
  await at('workOrder.route', () => api.dispatcher.workOrder.route.query({ id: waiting.id }))
  await at('intake.caller', () => api.agent.intake.caller.query({ phone: phoneOf(3) }))
  const { order: shown } = await api.dispatcher.workOrder.get.query({ id: waiting.id })
  await at('intake.alike', () => api.agent.intake.alike.query({ exceptId: waiting.id, categoryCode: shown.categoryCode ?? '', townCode: null, address: waiting.address }))
  const seen = await at('trace.ofOrder', () => api.supervisor.trace.ofOrder.query({ id: waiting.id }))
  const day = { from: new Date(Date.now() - 86_400_000), until: new Date() }
  await at('trace.list', () => api.auditor.trace.list.query({}))
  await at('trace.list of a day', () => api.auditor.trace.list.query(day))
  await at('trace.list of a person', () => api.auditor.trace.list.query({ personId: seen.rows[0]?.personId ?? 'nobody' }))
  await at('trace.list of an order', () => api.auditor.trace.list.query({ orderNo: waiting.orderNo ?? '' }))
  await at('trace.alerts', () => api.auditor.trace.alerts.query({}))
  await at('workOrder.reveal', () => api.dispatcher.workOrder.reveal.mutate({ id: waiting.id, purpose: 'VERIFY', words: '核实地址' }))
}

/** Registers, who is there, many orders at once, and an order that belongs with others. */
async function beside(api: Record<Who, Api>, { during: at }: Recorder): Promise<void> {
  const { rows } = await api.dispatcher.workOrder.list.query({ view: 'dispatch.waiting', limit: 100 })
  const ids = rows.map((row) => row.id)
  await at('workOrder.previewBatch', () => api.dispatcher.workOrder.previewBatch.mutate({ ids, verb: 'dispatch' }))
  const [merged] = (await api.callback.workOrder.list.query({ view: 'callback.merged', limit: 1 })).rows
  const [first] = ids
  if (!merged || !first) throw new Error('no reporter of a merged order waits')
  await at('workOrder.get merged', () => api.dispatcher.workOrder.get.query({ id: merged.id }))
  await at('presence.touch', () => api.dispatcher.presence.touch.mutate({ orderId: first, doing: 'EDITING' }))
  await at('presence.leave', () => api.dispatcher.presence.leave.mutate({ orderId: first }))
  for (const who of ['overseer', 'supervisor'] as const) {
    const page = await at(`filing.list ${who}`, () => api[who].filing.list.query({}))
    if (page.next) await at(`filing.list ${who}, next page`, () => api[who].filing.list.query({ cursor: page.next }))
  }
  const failed = await at('outbound.list', () => api.supervisor.outbound.list.query({ status: 'FAILED' }))
  await at('outbound.list, next page', () => api.supervisor.outbound.list.query({ status: 'FAILED', cursor: failed.next }))
}

async function notices({ liaison }: Record<Who, Api>, { during: at }: Recorder): Promise<void> {
  const first = await at('notice.list', () => liaison.notice.list.query({}))
  await at('notice.list, next page', () => liaison.notice.list.query({ cursor: first.next }))
  await at('notice.unread', () => liaison.notice.unread.query())
  await at('notice.read', () => liaison.notice.read.mutate({ ids: first.rows.slice(0, 3).map((row) => row.id) }))
}

/** The acts of an ordinary order, and of one that goes to the neighbour. */
async function life(api: Record<Who, Api>, at: Recorder['during']): Promise<void> {
  const draft = await at('workOrder.openDraft', () => newDraft(api))
  let order = await at('perform register', () => act(api.agent, draft, 'register', MATTER))
  const { proposal } = await api.dispatcher.workOrder.route.query({ id: order.id })
  const input = { leadUnitId: proposal.lead, co: proposal.co.map((unitId) => ({ unitId })), basis: proposal.basis, ruleId: proposal.ruleId, opinion: '请依职责办理' }
  order = await at('perform dispatch', () => act(api.dispatcher, order, 'dispatch', input))
  order = await at('perform recallDispatch', () => act(api.dispatcher, order, 'recallDispatch', { reason: '派错单位' }))
  order = await at('perform reclassify', () => act(api.dispatcher, order, 'reclassify', { urgency: 'URGENT', reason: '有老人卧床' }))
  const other = await act(api.agent, await newDraft(api), 'register', MATTER)
  const target = (await api.dispatcher.directory.tenants.query()).find((tenant) => tenant.code === '653124')
  const proposed = await at('perform proposeTransfer', () => act(api.dispatcher, other, 'proposeTransfer', { toTenantId: target?.id, reason: '事发地在贵县', evidence: '定位' }))
  await at('perform acceptTransfer', () => act(api.neighbour, proposed, 'acceptTransfer'))
  await handled(api, at)
}

const newDraft = (api: Record<Who, Api>): Promise<Ref> => api.agent.workOrder.openDraft.mutate({ channel: 'PHONE', phone: phoneOf(5), idempotencyKey: randomUUID() })

/** What the units and the desks after them do, each on an order that waits for it. */
async function handled(api: Record<Who, Api>, at: Recorder['during']): Promise<void> {
  const { rows } = await api.liaison.workOrder.list.query({ view: 'handle.todo', limit: 50 })
  const waiting = rows.find((row) => row.status === 'DISPATCHED')
  if (!waiting) throw new Error('nothing waits for its signature')
  let order = await at('perform sign', () => act(api.liaison, waiting, 'sign'))
  order = await at('perform addRecord', () => act(api.liaison, order, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，说明今晚起停工' }))
  const { rows: review } = await api.leader.workOrder.list.query({ view: 'review.unit', limit: 1 })
  if (review[0]) await at('perform unitApprove', () => act(api.leader, review[0] ?? order, 'unitApprove'))
  const { rows: replied } = await api.reviewer.workOrder.list.query({ view: 'review.centre', limit: 1 })
  if (replied[0]) await at('perform acceptResult', () => act(api.reviewer, replied[0] ?? order, 'acceptResult'))
  const { rows: called } = await api.callback.workOrder.list.query({ view: 'callback.waiting', limit: 1 })
  if (called[0]) await at('perform closeByEvaluation', () => act(api.callback, called[0] ?? order, 'closeByEvaluation', { kind: 'RATED', contacted: 'YES', resolved: 'YES', resultRating: 5, processRating: 5 }))
}

/** The two background steps behind each act. They serve many tenants in one go: planned, not counted. */
async function relay({ server: { app } }: Served, at: Recorder['during']): Promise<void> {
  const jobs: NewJob[] = []
  await at('relay', () => relayOnce(app, { add: async (added) => void jobs.push(...added) }))
  const job = jobs.find(({ data }) => !data.caller)
  if (!job) throw new Error('no act told anybody: the relay was not seen at work')
  await at('notify', () => notify(app, job.data))
}
