import type { Mutant } from '../registry.ts'

const ABILITY = 'packages/domain/src/access/ability.ts'
const FIELDS = 'packages/domain/src/access/fields.ts'
const SUBJECT = 'packages/domain/src/access/subject.ts'
const SCOPE = 'packages/domain/src/access/scope.ts'

/** The avoidance ban, the masking of callers. */
export const DOMAIN_MUTANTS: readonly Mutant[] = [
  { name: 'nobody is kept from a complaint about his unit', file: SCOPE, edits: [['...(actor.avoidedUnitIds.length ? { complainedUnitId: { $nin: actor.avoidedUnitIds } } : {}),', '']], focus: ['previews', 'lists'], short: true },
  { name: 'the ban is left out of the grants', file: ABILITY, edits: [['[{ ...scope, ...kept }]', '[{ ...scope }]']], focus: ['previews'] },
  { name: 'a grant is everybody\'s', file: ABILITY, edits: [['for (const duty of duties) for (const { place, scope } of byDuty?.get(duty) ?? [])', 'for (const places of byDuty?.values() ?? []) for (const { place, scope } of places)']], focus: ['previews'] },
  { name: 'whoever reads does anything', file: ABILITY, edits: [['const byDuty = BY_ACTION.get(action)\n', "const byDuty = BY_ACTION.get('read')\n"]], focus: ['previews'] },
  { name: 'ability key of the tenant alone', file: ABILITY, edits: [['const key = `', 'const key = `${actor.tenantId}` || `']], focus: ['previews'], short: true },
  { name: 'callers are seen by everybody who reads', file: FIELDS, edits: [["if (!may(actor, 'seeCaller', order)) return 'HIDDEN'", '']], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'every caller is open', file: FIELDS, edits: [["order.status === 'DRAFT' && order.agentId === actor.personId ? 'OPEN' : 'MASKED'", "'OPEN'"]], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'no caller is a secret', file: SCOPE, edits: [['OPENS_CALLER.includes(action) ?', 'false ?']], focus: ['ids', 'callers'], paths: ['workOrder.get'], short: true },
  { name: 'reports are no secret', file: SUBJECT, edits: [["isConfidential || requestType === 'REPORT' ?", 'isConfidential ?']], focus: ['ids', 'callers'], paths: ['workOrder.get'] },
  { name: 'whoever sees callers sees secret ones', file: SUBJECT, edits: [['? tenantId : 0', '? 0 : 0']], focus: ['ids', 'callers'], paths: ['workOrder.get'] },
  { name: 'everybody is a custodian', file: SCOPE, edits: [['holds(actor, ...CUSTODIANS)', 'actor.duties.length > 0']], focus: ['ids', 'searches'], paths: ['workOrder.get'] },
  { name: 'any draft is one\'s own', file: FIELDS, edits: [["order.status === 'DRAFT' && order.agentId === actor.personId ?", "order.status === 'DRAFT' ?"]], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'names are told whole', file: FIELDS, edits: [["`${[...name][0] ?? ''}*`", 'name']], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'numbers are told whole', file: FIELDS, edits: [['`${phone.slice(0, 3)}****${phone.slice(-4)}`', 'phone']], focus: ['ids'], paths: ['workOrder.get'] },
]
