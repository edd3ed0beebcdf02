// npm run proof -- machine: every cell of state × verb × duty × relation is decided as rule 4.2 says, every state is
// reached, and none is a dead end.
import { DUTIES } from '@hotline/domain/access/duties.ts'
import { availableVerbs, ORDER_VERBS, TRANSITIONS } from '@hotline/domain/work-order/registry.ts'
import { STATUSES, type WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import { meeting, RELATION_NAMES, scopesIn, type RelationName } from './machine/relations.ts'
import { RULE, type RuleRow } from './machine/rule.ts'
import type { Duty } from '@hotline/domain/access/duties.ts'

const FINAL: readonly WorkOrderStatus[] = ['ARCHIVED', 'DISCARDED']
const problems: string[] = []
const rows = new Map(RULE.map((row) => [row.verb, row]))

for (const verb of ORDER_VERBS) if (!rows.has(verb)) problems.push(`${verb}: the product has it, the rule doesn't name it`)
for (const { verb, from } of RULE) {
  const told = [...from].sort().join()
  const made = [...TRANSITIONS[verb].from].sort().join()
  if (told !== made) problems.push(`${verb}: from ${made}, the rule says ${told}`)
}

const allowed = ({ from, who }: RuleRow, status: WorkOrderStatus, duty: Duty, relation: RelationName): boolean =>
  from.includes(status) && who.some(([scope, ...duties]) => duties.includes(duty) && scopesIn(relation, status).has(scope))

let cells = 0
let open = 0
for (const duty of DUTIES) {
  for (const relation of RELATION_NAMES) {
    for (const status of STATUSES) {
      const { actor, order } = meeting(duty, relation, status)
      const offered = new Set(availableVerbs(actor, order))
      for (const row of RULE) {
        cells += 1
        const may = offered.has(row.verb)
        if (may) open += 1
        if (may !== allowed(row, status, duty, relation)) problems.push(`${status} × ${row.verb} × ${duty} × ${relation}: the product says ${may ? 'yes' : 'no'}`)
      }
    }
  }
}

/** Where a row leads from a state; FORMER is any state that the way there can start from. */
function nextOf({ to, verb }: RuleRow, status: WorkOrderStatus): readonly WorkOrderStatus[] {
  return to.flatMap((each): readonly WorkOrderStatus[] => (each === 'SAME' ? [status] : each === 'FORMER' ? (rows.get(verb === 'unmerge' ? 'merge' : 'approveNotPursue')?.from ?? []) : [each]))
}
const edges = RULE.flatMap((row) => row.from.flatMap((from) => nextOf(row, from).map((to) => [from, to] as const)))
const reach = (start: readonly WorkOrderStatus[], step: (at: WorkOrderStatus) => WorkOrderStatus[]): ReadonlySet<WorkOrderStatus> => {
  const seen = new Set(start)
  for (const at of seen) for (const next of step(at)) seen.add(next)
  return seen
}
const reached = reach(['DRAFT'], (at) => edges.filter(([from]) => from === at).map(([, to]) => to))
const ending = reach(FINAL, (at) => edges.filter(([, to]) => to === at).map(([from]) => from))
for (const status of STATUSES) {
  if (!reached.has(status)) problems.push(`${status} is never reached`)
  if (!ending.has(status)) problems.push(`${status} is a dead end`)
}

for (const problem of problems.slice(0, 40)) console.log(problem)
console.log(`machine: ${cells} cells of state × verb × duty × relation decided, ${open} open, ${STATUSES.length} states reached and left, ${problems.length} problems`)
process.exitCode = problems.length ? 1 : 0
