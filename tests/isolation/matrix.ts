import { randomUUID } from 'node:crypto'

/**
 * One entry per procedure, or the test fails. `foreign`: what somebody without any right to the order gets —
 * `not-found` word for word as for an id that doesn't exist, the same in an answer per order (`each-not-found`),
 * or an answer that holds nothing of it (`nothing`).
 * `anyone` has no tenant's data in its answer's meaning and is only checked for needing a session.
 */
export type Entry = { kind: 'query' | 'mutation' | 'subscription'; input: (id: string, orderNo: string) => unknown; foreign: 'not-found' | 'each-not-found' | 'nothing' | 'anyone' }

const key = () => randomUUID()

export const MATRIX: Record<string, Entry> = {
  'session.me': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'directory.tenants': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'directory.units': { kind: 'query', input: () => ({}), foreign: 'anyone' },
  'directory.categories': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'directory.towns': { kind: 'query', input: () => ({ areaCode: '653125' }), foreign: 'anyone' },
  'directory.calendar': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'intake.caller': { kind: 'query', input: () => ({ phone: '19900001000' }), foreign: 'nothing' },
  'intake.suggest': { kind: 'query', input: () => ({ text: '夜间施工噪声' }), foreign: 'anyone' },
  'intake.relatedAbove': { kind: 'query', input: (id) => ({ id, categoryCode: '0802' }), foreign: 'nothing' },
  'intake.alike': { kind: 'query', input: () => ({ exceptId: randomUUID(), categoryCode: '0802', townCode: null, address: '城东街道光明路' }), foreign: 'nothing' },
  'intake.limits': { kind: 'query', input: () => ({ requestType: 'HELP', urgency: 'NORMAL' }), foreign: 'anyone' },
  'workOrder.list': { kind: 'query', input: () => ({ view: 'orders.all' }), foreign: 'nothing' },
  'workOrder.counts': { kind: 'query', input: () => undefined, foreign: 'nothing' },
  'workOrder.get': { kind: 'query', input: (id) => ({ id }), foreign: 'not-found' },
  'workOrder.openDraft': { kind: 'mutation', input: () => ({ channel: 'PHONE', phone: '19900009999', idempotencyKey: key() }), foreign: 'anyone' },
  'workOrder.perform': { kind: 'mutation', input: (id) => ({ id, version: 1, verb: 'urge', input: { text: '请抓紧', by: 'CENTRE' }, idempotencyKey: key() }), foreign: 'not-found' },
  'workOrder.performBatch': { kind: 'mutation', input: (id) => ({ items: [{ id, version: 1 }], verb: 'urge', input: { text: '请抓紧', by: 'CENTRE' }, idempotencyKey: key() }), foreign: 'each-not-found' },
  'workOrder.previewBatch': { kind: 'mutation', input: (id) => ({ ids: [id], verb: 'urge' }), foreign: 'each-not-found' },
  'workOrder.route': { kind: 'query', input: (id) => ({ id }), foreign: 'not-found' },
  'workOrder.custodyTimes': { kind: 'query', input: (id) => ({ id }), foreign: 'not-found' },
  'workOrder.reveal': { kind: 'mutation', input: (id) => ({ id, purpose: '试探' }), foreign: 'not-found' },
  'knowledge.search': { kind: 'query', input: () => ({ text: '停水' }), foreign: 'anyone' },
  'draft.get': { kind: 'query', input: (id) => ({ key: `intake:${id}` }), foreign: 'nothing' },
  'draft.save': { kind: 'mutation', input: () => ({ key: 'probe', content: {} }), foreign: 'anyone' },
  'draft.clear': { kind: 'mutation', input: () => ({ key: 'probe' }), foreign: 'anyone' },
  'notice.list': { kind: 'query', input: () => ({}), foreign: 'nothing' },
  'notice.unread': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'notice.read': { kind: 'mutation', input: () => ({}), foreign: 'anyone' },
  'admin.actions': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'admin.units': { kind: 'query', input: () => undefined, foreign: 'nothing' },
  'admin.people': { kind: 'query', input: () => ({}), foreign: 'nothing' },
  'admin.person': { kind: 'query', input: (id) => ({ personId: id }), foreign: 'nothing' },
  'admin.savePerson': { kind: 'mutation', input: (id) => ({ personId: id, username: 'probe', name: '试探', memberships: [] }), foreign: 'nothing' },
  'admin.disablePerson': { kind: 'mutation', input: (id) => ({ personId: id }), foreign: 'nothing' },
  'admin.enablePerson': { kind: 'mutation', input: (id) => ({ personId: id }), foreign: 'nothing' },
  'admin.resetPerson': { kind: 'mutation', input: (id) => ({ personId: id, what: 'PASSWORD' }), foreign: 'nothing' },
  'admin.calendar': { kind: 'query', input: () => undefined, foreign: 'nothing' },
  'admin.saveCalendarYear': { kind: 'mutation', input: () => ({ year: 2027, entry: { holidays: [], makeupWorkdays: [], provisional: true }, updatedAt: new Date(0) }), foreign: 'nothing' },
  'admin.policies': { kind: 'query', input: () => undefined, foreign: 'nothing' },
  'presence.touch': { kind: 'mutation', input: (orderId) => ({ orderId, doing: 'READING' }), foreign: 'not-found' },
  'presence.leave': { kind: 'mutation', input: (orderId) => ({ orderId }), foreign: 'nothing' },
  'filing.list': { kind: 'query', input: () => ({}), foreign: 'nothing' },
  'precedent.list': { kind: 'query', input: () => ({}), foreign: 'nothing' },
  'precedent.decide': { kind: 'mutation', input: (id) => ({ id, adopt: true, words: '试探' }), foreign: 'nothing' },
  'print.orderSheet': { kind: 'mutation', input: (id) => ({ id, purpose: '试探' }), foreign: 'not-found' },
  'outbound.list': { kind: 'query', input: () => ({ status: 'QUEUED' }), foreign: 'nothing' },
  'outbound.gateway': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'outbound.done': { kind: 'mutation', input: (id) => ({ id }), foreign: 'nothing' },
  'outbound.retry': { kind: 'mutation', input: (id) => ({ id }), foreign: 'nothing' },
  'live.signals': { kind: 'subscription', input: () => undefined, foreign: 'anyone' },
}
