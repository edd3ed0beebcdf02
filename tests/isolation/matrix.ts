import type { OnboardingAction } from '@hotline/domain/access/onboarding-rules.ts'
import type { Register } from '@hotline/domain/access/register-rules.ts'
import type { SettingsAction } from '@hotline/domain/access/settings-rules.ts'
import type { TableName } from '@hotline/domain/access/tenancy.ts'
import { randomUUID } from 'node:crypto'

/**
 * One entry per procedure, or the test fails. `foreign`: what somebody without any right to the order gets —
 * `not-found` word for word as for an id that doesn't exist, the same in an answer per order (`each-not-found`),
 * or an answer that holds nothing of it (`nothing`).
 * `anyone` has no tenant's data in its answer's meaning and is only checked for needing a session.
 * `of` says what the id names, where it isn't an order: a table's name, or the key of a draft. The proof of isolation then
 * asks with ids of every other tenant, and each must be answered word for word as one that doesn't exist. Units, delegations and rules have numbers. `reach`: a
 * prefecture may name what its counties have. `gate`: the register, settings or onboarding action, or verb that opens it (access/register-rules.ts, settings-rules.ts, onboarding-rules.ts, rules.ts).
 */
export type Entry = {
  kind: 'query' | 'mutation' | 'subscription'
  input: (id: string, orderNo: string) => unknown
  foreign: 'not-found' | 'each-not-found' | 'nothing' | 'anyone'
  of?: TableName | 'draft-key'
  reach?: 'below'
  gate?: Register | SettingsAction | 'openDraft' | `onboarding.${OnboardingAction}`
}

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
  'intake.limits': { kind: 'query', input: () => ({ requestType: 'HELP', urgency: 'NORMAL' }), foreign: 'anyone', gate: 'openDraft' },
  'workOrder.list': { kind: 'query', input: () => ({ view: 'orders.all' }), foreign: 'nothing' },
  'workOrder.counts': { kind: 'query', input: () => undefined, foreign: 'nothing' },
  'workOrder.get': { kind: 'query', input: (id) => ({ id }), foreign: 'not-found' },
  'workOrder.openDraft': { kind: 'mutation', input: () => ({ channel: 'PHONE', phone: '19900009999', idempotencyKey: key() }), foreign: 'anyone' },
  'workOrder.perform': { kind: 'mutation', input: (id) => ({ id, version: 1, verb: 'urge', input: { text: '请抓紧', by: 'CENTRE' }, idempotencyKey: key() }), foreign: 'not-found' },
  'workOrder.performBatch': { kind: 'mutation', input: (id) => ({ items: [{ id, version: 1 }], verb: 'urge', input: { text: '请抓紧', by: 'CENTRE' }, idempotencyKey: key() }), foreign: 'each-not-found' },
  'workOrder.previewBatch': { kind: 'mutation', input: (id) => ({ ids: [id], verb: 'urge' }), foreign: 'each-not-found' },
  'workOrder.route': { kind: 'query', input: (id) => ({ id }), foreign: 'not-found' },
  'workOrder.custodyTimes': { kind: 'query', input: (id) => ({ id }), foreign: 'not-found' },
  'workOrder.reveal': { kind: 'mutation', input: (id) => ({ id, purpose: 'OTHER', words: '试探' }), foreign: 'not-found' },
  'knowledge.search': { kind: 'query', input: () => ({ text: '停水' }), foreign: 'anyone' },
  'draft.get': { kind: 'query', input: (id) => ({ key: `intake:${id}` }), foreign: 'nothing', of: 'draft-key' },
  'draft.save': { kind: 'mutation', input: () => ({ key: 'probe', content: {} }), foreign: 'anyone' },
  'draft.clear': { kind: 'mutation', input: (id) => ({ key: `intake:${id}` }), foreign: 'anyone', of: 'draft-key' },
  'notice.list': { kind: 'query', input: () => ({}), foreign: 'nothing' },
  'notice.unread': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'notice.read': { kind: 'mutation', input: (id) => ({ ids: [id] }), foreign: 'anyone', of: 'notice' },
  'admin.actions': { kind: 'query', input: () => undefined, foreign: 'anyone' },
  'admin.units': { kind: 'query', input: () => undefined, foreign: 'nothing', gate: 'readUnits' },
  'admin.people': { kind: 'query', input: () => ({}), foreign: 'nothing', gate: 'readPeople' },
  'admin.person': { kind: 'query', input: (id) => ({ personId: id }), foreign: 'nothing', of: 'person', gate: 'savePeople' },
  'admin.savePerson': { kind: 'mutation', input: (id) => ({ personId: id, username: 'probe', name: '试探', memberships: [] }), foreign: 'nothing', of: 'person', gate: 'savePeople' },
  'admin.disablePerson': { kind: 'mutation', input: (id) => ({ personId: id }), foreign: 'nothing', of: 'person', gate: 'savePeople' },
  'admin.enablePerson': { kind: 'mutation', input: (id) => ({ personId: id }), foreign: 'nothing', of: 'person', gate: 'savePeople' },
  'admin.resetPerson': { kind: 'mutation', input: (id) => ({ personId: id, what: 'PASSWORD' }), foreign: 'nothing', of: 'person', gate: 'savePeople' },
  'admin.calendar': { kind: 'query', input: () => undefined, foreign: 'nothing', gate: 'readCalendar' },
  'admin.saveCalendarYear': { kind: 'mutation', input: () => ({ year: 2027, entry: { holidays: [], makeupWorkdays: [], provisional: true }, updatedAt: new Date(0) }), foreign: 'nothing', gate: 'saveCalendar' },
  'admin.dutyCounts': { kind: 'query', input: () => undefined, foreign: 'nothing', gate: 'readMatrix' },
  'unit.preview': { kind: 'query', input: (id) => ({ kind: 'MERGE', unitId: Number(id), targetId: 2 }), foreign: 'nothing', of: 'unit', gate: 'saveUnits' },
  'unit.change': { kind: 'mutation', input: (id) => ({ id: key(), move: { kind: 'MERGE', unitId: Number(id), targetId: 2 }, unitVersion: 1, targetVersion: 1, reason: '试探' }), foreign: 'nothing', of: 'unit', gate: 'saveUnits' },
  'unit.save': { kind: 'mutation', input: (id) => ({ id: key(), unitId: Number(id), version: 1, code: 'PROBE', name: '试探', kind: 'GOV_DEPT', reason: '试探' }), foreign: 'nothing', of: 'unit', gate: 'saveUnits' },
  'unit.changes': { kind: 'query', input: () => undefined, foreign: 'nothing', gate: 'readUnits' },
  'unit.undoPreview': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'unit_change', gate: 'saveUnits' },
  'unit.undo': { kind: 'mutation', input: (id) => ({ id, reason: '试探' }), foreign: 'nothing', of: 'unit_change', gate: 'saveUnits' },
  'unit.contacts': { kind: 'query', input: () => undefined, foreign: 'nothing', gate: 'readUnits' },
  'unit.fileContact': { kind: 'mutation', input: (id) => ({ id }), foreign: 'nothing', of: 'unit_contact_change', gate: 'saveUnits' },
  'policy.list': { kind: 'query', input: () => undefined, foreign: 'nothing', gate: 'readPolicies' },
  'policy.version': { kind: 'query', input: (id) => ({ id: Number(id) }), foreign: 'nothing', of: 'policy_version', gate: 'readPolicies' },
  'policy.saveDocument': { kind: 'mutation', input: (id) => ({ id: Number(id), revision: 1, title: '试探', documentNo: null, issuingBody: '试探', issuedOn: null, effectiveFrom: null, effectiveTo: null, provisional: false, reviewOn: null, upper: [] }), foreign: 'nothing', of: 'rule_document', gate: 'savePolicies' },
  'policy.bind': { kind: 'mutation', input: (id) => ({ subject: 'CATALOGUE', documentId: Number(id) }), foreign: 'nothing', of: 'rule_document', gate: 'savePolicies' },
  'policy.saveVersion': { kind: 'mutation', input: (id) => ({ id: Number(id), revision: 1, kind: 'MATCH', name: '试探', content: {}, documentId: null, note: '' }), foreign: 'nothing', of: 'policy_version', gate: 'savePolicies' },
  'policy.withdraw': { kind: 'mutation', input: (id) => ({ id: Number(id), revision: 1 }), foreign: 'nothing', of: 'policy_version', gate: 'savePolicies' },
  'policy.consult': { kind: 'mutation', input: (id) => ({ id: Number(id), revision: 1, tenantIds: [1], unitIds: [], dueOn: '2099-01-01', words: '' }), foreign: 'nothing', of: 'policy_version', gate: 'savePolicies' },
  'policy.answer': { kind: 'mutation', input: (id) => ({ id, view: 'AGREE', words: '' }), foreign: 'nothing', of: 'policy_opinion', gate: 'answerPolicies' },
  'policy.submit': { kind: 'mutation', input: (id) => ({ id: Number(id), revision: 1, legality: { body: '试探', on: '2026-01-01', words: '试探' }, approval: { body: '试探', on: '2026-01-01', words: '试探' }, effectiveOn: '2099-01-01', effectiveUntil: null }), foreign: 'nothing', of: 'policy_version', gate: 'savePolicies' },
  'policy.decide': { kind: 'mutation', input: (id) => ({ id: Number(id), revision: 1, publish: true, words: '' }), foreign: 'nothing', of: 'policy_version', gate: 'decidePolicies' },
  'delegation.mine': { kind: 'query', input: () => undefined, foreign: 'nothing' },
  'delegation.colleagues': { kind: 'query', input: () => undefined, foreign: 'nothing' },
  'delegation.list': { kind: 'query', input: () => ({ what: 'CURRENT' }), foreign: 'nothing', gate: 'saveDelegations' },
  'delegation.postsOf': { kind: 'query', input: (id) => ({ personId: id }), foreign: 'nothing', of: 'person', gate: 'saveDelegations' },
  'delegation.make': { kind: 'mutation', input: (id) => ({ giverId: id, membershipId: 1, viaId: null, delegateId: id, duties: ['DISPATCHER'], from: null, until: new Date('2099-01-01'), reason: '试探' }), foreign: 'nothing', of: 'person' },
  'delegation.end': { kind: 'mutation', input: (id) => ({ id: Number(id) }), foreign: 'nothing', of: 'delegation' },
  'presence.touch': { kind: 'mutation', input: (orderId) => ({ orderId, doing: 'READING' }), foreign: 'not-found' },
  'presence.leave': { kind: 'mutation', input: (orderId) => ({ orderId }), foreign: 'nothing' },
  'filing.list': { kind: 'query', input: () => ({}), foreign: 'nothing', gate: 'filing' },
  'precedent.list': { kind: 'query', input: () => ({}), foreign: 'nothing', gate: 'precedent' },
  'precedent.decide': { kind: 'mutation', input: (id) => ({ id, adopt: true, words: '试探' }), foreign: 'nothing', of: 'precedent', gate: 'precedentDecision' },
  'print.orderSheet': { kind: 'mutation', input: (id) => ({ id, purpose: '试探' }), foreign: 'not-found' },
  'outbound.list': { kind: 'query', input: () => ({ status: 'QUEUED' }), foreign: 'nothing', gate: 'outbound' },
  'outbound.gateway': { kind: 'query', input: () => undefined, foreign: 'anyone', gate: 'outbound' },
  'outbound.done': { kind: 'mutation', input: (id) => ({ id }), foreign: 'nothing', of: 'outbound', gate: 'outbound' },
  'outbound.retry': { kind: 'mutation', input: (id) => ({ id }), foreign: 'nothing', of: 'outbound', gate: 'outbound' },
  'onboarding.list': { kind: 'query', input: () => undefined, foreign: 'nothing', gate: 'onboarding.read' },
  'onboarding.get': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.history': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.start': { kind: 'mutation', input: () => ({ id: randomUUID(), name: '试探县' }), foreign: 'nothing', gate: 'onboarding.run' },
  'onboarding.adopt': { kind: 'mutation', input: () => ({ tenantId: 999_999 }), foreign: 'nothing', gate: 'onboarding.run' },
  'onboarding.step': { kind: 'query', input: (id) => ({ id, step: 'tenant' }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.saveStep': { kind: 'mutation', input: (id) => ({ id, step: 'tenant', version: 0, done: false, content: {} }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.found': { kind: 'mutation', input: (id) => ({ id, version: 1 }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.template': { kind: 'query', input: () => ({ kind: 'units', format: 'csv' }), foreign: 'nothing', gate: 'onboarding.read' },
  'onboarding.checkImport': { kind: 'mutation', input: (id) => ({ id, kind: 'units', source: { rows: [] } }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.commitImport': { kind: 'mutation', input: (id) => ({ id, kind: 'units', source: { rows: [] }, digest: '0'.repeat(64) }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.units': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.people': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.coverage': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.profile': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.sandbox': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.trial': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.gate': { kind: 'query', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.read' },
  'onboarding.setRoles': { kind: 'mutation', input: (id) => ({ id, version: 1, unitId: 1, role: null, alsoRoles: [] }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.saveLimits': { kind: 'mutation', input: (id) => ({ id, version: 1, limits: {} }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.saveCalendar': { kind: 'mutation', input: (id) => ({ id, version: 1, own: null }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.startSandbox': { kind: 'mutation', input: (id) => ({ id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.playSandbox': { kind: 'mutation', input: (id) => ({ id, runId: id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.askGate': { kind: 'mutation', input: (id) => ({ id, version: 1 }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.takeBackGate': { kind: 'mutation', input: (id) => ({ id, version: 1, requestId: id }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.decideGate': { kind: 'mutation', input: (id) => ({ id, version: 1, requestId: id, approve: true, words: '试探' }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.decide' },
  'onboarding.openIssue': { kind: 'mutation', input: (id) => ({ id, issueId: randomUUID(), grade: 'P1', words: '试探' }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.closeIssue': { kind: 'mutation', input: (id) => ({ id, issueId: id, result: '试探' }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.suspend': { kind: 'mutation', input: (id) => ({ id, version: 1, words: '试探' }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.resume': { kind: 'mutation', input: (id) => ({ id, version: 1, words: '试探' }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.merge': { kind: 'mutation', input: (id) => ({ id, version: 1, words: '试探', typedName: '试探', intoTenantId: 1 }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'onboarding.offBoard': { kind: 'mutation', input: (id) => ({ id, version: 1, words: '试探', typedName: '试探' }), foreign: 'nothing', of: 'onboarding', gate: 'onboarding.run' },
  'trace.ofOrder': { kind: 'query', input: (id) => ({ id }), foreign: 'not-found' },
  'trace.list': { kind: 'query', input: (_id, orderNo) => ({ orderNo }), foreign: 'nothing', gate: 'trace' },
  'trace.people': { kind: 'query', input: () => ({ text: '张' }), foreign: 'nothing', gate: 'trace' },
  'trace.alerts': { kind: 'query', input: () => ({}), foreign: 'nothing', gate: 'trace' },
  'trace.settle': { kind: 'mutation', input: (id) => ({ id, words: '试探' }), foreign: 'nothing', of: 'trace_alert', reach: 'below', gate: 'trace' },
  'live.signals': { kind: 'subscription', input: () => undefined, foreign: 'anyone' },
}
