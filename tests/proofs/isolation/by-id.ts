import type { Entry } from '../../isolation/matrix.ts'
import type { Random } from '../commands/random.ts'
import type { Member } from './cast.ts'
import { inParallel, type Product } from './product.ts'
import type { Scanner } from './scan.ts'
import { drafterOf, leak, loss, placeOf, rightOf, tried, whoIs, type Findings, type World } from './world.ts'

export const ABSENT = '01900000-0000-7000-8000-000000000000'
type Target = { id: string; tenantId: number | null; personId: string | null; shown?: readonly number[] }
type Attack = { world: World; product: Product; scan: Scanner; findings: Findings; random: Random; members: readonly Member[]; matrix: Readonly<Record<string, Entry>> }
export type { Attack }

/** What is said of the asker's own clock and of a key made up for the call differs from call to call and says nothing. */
const plain = (answer: string, id: string): string => (id.includes('-') ? answer.replaceAll(id, ABSENT) : answer).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>').replaceAll(/"password":"[^"]*"/g, '"password":"<new>"')

const NUMBERED: readonly string[] = ['unit', 'delegation', 'rule_document', 'policy_version']
/** An id of this kind that nothing has. */
export const absentOf = ({ of }: Entry): string => (of && NUMBERED.includes(of) ? '2000000000' : ABSENT)

/** Whether the answer to a call is about the thing that its input names. */
const takesId = (entry: Entry): boolean => JSON.stringify(entry.input(absentOf(entry), ''))?.includes(absentOf(entry)) ?? false

/**
 * Every procedure that names something, with `each` things a membership may not have: the answer must be, word for word, the one to an id that
 * doesn't exist. Of orders it may read, queries must answer; what they answer is searched like every answer.
 */
export async function attackById(attack: Attack, { each, paths }: { each: number; paths?: readonly string[] }): Promise<void> {
  const { world, matrix, members } = attack
  const targets = targetsOf(world)
  const entries = Object.entries(matrix).filter(([path, entry]) => entry.kind !== 'subscription' && (!paths || paths.includes(path)) && takesId(entry))
  const jobs = entries.flatMap(([path, entry]) => members.map((member) => ({ path, entry, member, random: attack.random.fork() })))
  await inParallel(jobs, async ({ path, entry, member, random }) => {
    const kind = entry.of ?? 'work_order'
    const absent = plain(await attack.product.ask(member, path, entry.input(absentOf(entry), '')), absentOf(entry))
    const [foreign, own] = [targets(kind).filter((target) => isForeign(world, member, entry, target)), kind === 'work_order' && entry.kind === 'query' ? targets(kind).filter(({ id }) => rightOf(world, member, id)) : []]
    // An id of another kind names nothing here, whoever it belongs to.
    const strange = kind === 'work_order' ? [random.of(targets('work_order_event')), random.of(targets('notice'))] : []
    for (const target of [...sample(random, foreign, each), ...strange]) {
      tried(attack.findings, world, member, target.tenantId, path)
      const answer = await attack.product.ask(member, path, entry.input(target.id, ''))
      attack.scan(attack.findings, member, path, plain(answer, target.id))
      if (plain(answer, target.id) !== absent) leak(attack.findings, `${path}: ${whoIs(member)} naming ${kind} ${target.id} of tenant ${target.tenantId} is answered ${answer.slice(0, 120)}, an absent one ${absent.slice(0, 120)}`)
    }
    // A draft is open to him alone who writes it down.
    const drafts = path === 'workOrder.get' ? world.orders.filter(({ id, status, at }) => status === 'DRAFT' && at.agentId !== member.personId && rightOf(world, member, id)) : []
    for (const target of [...sample(random, own, Math.ceil(each / 4)), ...sample(random, drafts, 1).map(({ id, tenantId }) => ({ id, tenantId, personId: null }))]) await readable(attack, { path, entry, member, target, absent })
  })
}

async function readable({ product, scan, findings, world }: Attack, { path, entry, member, target, absent }: { path: string; entry: Entry; member: Member; target: Target; absent: string }): Promise<void> {
  tried(findings, world, member, target.tenantId, path)
  const answer = await product.ask(member, path, entry.input(target.id, ''))
  scan(findings, member, path, answer)
  if (entry.foreign === 'not-found' && plain(answer, target.id) === absent) loss(findings, `${path}: ${whoIs(member)} may read ${target.id} and is told it doesn't exist`)
  if (path === 'trace.ofOrder' && (rightOf(world, member, target.id)?.trace ?? false) === answer.startsWith('!')) (answer.startsWith('!') ? loss : leak)(findings, `trace.ofOrder: ${whoIs(member)} on ${target.id} is answered ${answer.slice(0, 80)}, against the rules`)
  if (path === 'workOrder.get') compareShown(findings, world, member, target.id, answer)
}

/** What the order's page says of the caller and offers to do is exactly what the rules say. */
function compareShown(findings: Findings, world: World, member: Member, id: string, answer: string): void {
  const right = rightOf(world, member, id)
  if (!right || answer.startsWith('!')) return
  // The answer of workOrder.get, written as JSON.
  const { order } = JSON.parse(answer) as { order: { verbs: string[]; mayTrace: boolean; caller: { view: string; mayReveal: boolean; phone: string | null; name: string | null } } }
  if (order.verbs.join() !== right.now.join()) (order.verbs.some((verb) => !right.now.includes(verb)) ? leak : loss)(findings, `workOrder.get: ${whoIs(member)} is offered ${order.verbs.join()} on ${id}, the rules give ${right.now.join()}`)
  if (order.mayTrace !== right.trace) (order.mayTrace ? leak : loss)(findings, `workOrder.get: ${whoIs(member)} is ${order.mayTrace ? '' : 'not '}offered to see who saw ${id}`)
  if (order.caller.view !== right.view) leak(findings, `workOrder.get: ${whoIs(member)} sees the caller of ${id} ${order.caller.view}, the rules say ${right.view}`)
  if (right.view === 'HIDDEN' && (order.caller.name || order.caller.phone)) leak(findings, `workOrder.get: ${whoIs(member)} is told something of the hidden caller of ${id}`)
  if (order.caller.mayReveal && !right.reveal) leak(findings, `workOrder.get: ${whoIs(member)} is offered to open the caller of ${id}`)
}

/** Callers are opened by exactly those whom the rules let. */
export async function attackCallers({ world, product, scan, findings, random, members }: Attack, { each }: { each: number }): Promise<void> {
  await inParallel(members.map((member) => ({ member, own: random.fork() })), async ({ member, own }) => {
    const reveals = (wanted: boolean) => world.orders.filter(({ id }) => rightOf(world, member, id)?.reveal === wanted)
    const taken = reveals(false).filter(({ at }) => at.agentId === member.personId)
    // Whose caller may be opened are few beside those who may be read, and fewer are those whose call the asker took himself.
    for (const order of new Set([...sample(own, reveals(true), Math.ceil(each / 2)), ...sample(own, taken, Math.ceil(each / 4)), ...sample(own, reveals(false), Math.ceil(each / 2))])) {
      tried(findings, world, member, order.tenantId, 'workOrder.reveal')
      const answer = await product.ask(member, 'workOrder.reveal', { id: order.id, purpose: 'VERIFY' })
      scan(findings, member, 'workOrder.reveal', answer, { opened: order.id })
      const may = rightOf(world, member, order.id)?.reveal ?? false
      if (may === answer.startsWith('!')) (may ? loss : leak)(findings, `workOrder.reveal: ${whoIs(member)} on ${order.id} is answered ${answer.slice(0, 60)}, the rules say ${may ? 'yes' : 'no'}`)
    }
  })
}

function isForeign(world: World, member: Member, entry: Entry, target: Target): boolean {
  const kind = entry.of ?? 'work_order'
  if (kind === 'work_order') return !rightOf(world, member, target.id)
  if (kind === 'draft-key') return target.personId !== member.personId
  // Somebody who is here too is no stranger.
  if (kind === 'person') return !world.cast.members.some(({ personId, tenantId }) => personId === target.id && tenantId === member.tenantId)
  const below = entry.reach === 'below' && target.tenantId !== null && placeOf(world, member.tenantId).below.includes(target.tenantId)
  return target.tenantId !== member.tenantId && !below && target.personId !== member.personId && !target.shown?.includes(member.tenantId)
}

/** Things of one kind, with whose they are. */
function targetsOf(world: World): (kind: string) => Target[] {
  // What the product writes of itself to tenants in which nobody of this world works is nobody's target.
  const here = new Set<number | null>([null, ...world.places.map(({ id }) => id)])
  const rows = Object.entries(world.rows).filter(([, { tenantId }]) => here.has(tenantId))
  const known = new Map<string, Target[]>([
    ['work_order', world.orders.map(({ id, tenantId }) => ({ id, tenantId, personId: null }))],
    ['person', world.cast.members.map(({ personId, tenantId }) => ({ id: personId, tenantId, personId }))],
    ...Object.entries(world.numbered).map(([table, rows]) => [table, rows.map(({ id, tenantId, shown }) => ({ id: String(id), tenantId, shown, personId: null }))] as const),
    ['draft-key', world.orders.map(({ id, tenantId }) => ({ id, tenantId, personId: drafterOf(tenantId) }))],
  ])
  return (kind) => {
    const made = known.get(kind) ?? rows.filter(([, row]) => row.table === kind).map(([id, { tenantId, personId, askedId }]) => ({ id, tenantId, personId, shown: askedId === null ? [] : [askedId] }))
    known.set(kind, made)
    return made
  }
}

export function sample<T>(random: Random, items: readonly T[], many: number): T[] {
  if (items.length <= many) return [...items]
  const left = [...items]
  return Array.from({ length: many }, () => left.splice(random.int(left.length), 1)).flat()
}
