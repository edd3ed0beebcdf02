import { ORDER_VERBS, type OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { randomUUID } from 'node:crypto'
import { shuffled, type Random } from '../commands/random.ts'
import { sample, type Attack } from './by-id.ts'
import type { Member } from './cast.ts'
import { inParallel } from './product.ts'
import { leak, loss, placeOf, relation, rightOf, tried, whoIs, type Findings, type KnownOrder, type Right, type World } from './world.ts'

type Previewed = { results: { id: string; ok: boolean; code?: string }[] }

type Asked = { member: Member; verb: OrderVerb }

/**
 * Who would be let is exactly whom the rules let. Each verb is asked by each duty in each relation to the orders' tenants at least once, then by
 * `more` others; one call names orders of every relation and of everything the rules say of them, `each` of a kind.
 */
export async function attackPreviews({ world, product, findings, members, random }: Attack, { verbs = ORDER_VERBS, more = Infinity, each = Infinity }: { verbs?: readonly OrderVerb[]; more?: number; each?: number } = {}): Promise<void> {
  const orders = new Map(world.orders.map((order) => [order.id, order]))
  const jobs = askedFor(world, members, verbs, random, more).map((asked) => ({ ...asked, ids: kindsOf(world, asked, random.fork(), each) }))
  await inParallel(jobs, async ({ member, verb, ids }) => {
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      const text = await product.ask(member, 'workOrder.previewBatch', { ids: ids.slice(from, from + MOST_AT_ONCE), verb })
      if (text.startsWith('!')) return leak(findings, `workOrder.previewBatch: ${whoIs(member)} with ${verb} is answered ${text.slice(0, 120)}`)
      findings.attempts += 1
      findings.foreign += 1
      // The answer of previewBatch, written as JSON.
      for (const { id, ok, code } of (JSON.parse(text) as Previewed).results) compareVerdict(world, findings, { member, verb }, orders.get(id), ok ? null : (code ?? ''))
    }
  })
}

function compareVerdict(world: World, findings: Findings, { member, verb }: Asked, order: KnownOrder | undefined, said: string | null): void {
  if (!order) return
  const right = rightOf(world, member, order.id)
  findings.seen.add(`workOrder.previewBatch ${verb} ${member.duties.join('+')} ${relation(world, member.tenantId, order.tenantId)}`)
  const expected = refusalOf(right, verb)
  if (said === expected) return
  const more = said === null || expected === 'work-order.not-found'
  ;(more ? leak : loss)(findings, `${verb}: ${whoIs(member)} on ${order.status} ${order.id} of tenant ${order.tenantId}: told ${said ?? 'yes'}, the rules say ${expected ?? 'yes'}`)
}

/** What the rules answer to the verb; `null` where it may be done now. */
const refusalOf = (right: Right | undefined, verb: string): string | null =>
  !right ? 'work-order.not-found' : right.now.includes(verb) ? null : right.late.includes(verb) ? 'work-order.not-in-state' : 'work-order.forbidden'

/** For each verb and duty, people enough to stand in every relation to some tenant; then as many of the others as wanted. */
function askedFor(world: World, members: readonly Member[], verbs: readonly OrderVerb[], random: Random, more: number): Asked[] {
  const owners = new Set(world.orders.map(({ tenantId }) => tenantId))
  const relations = new Map(world.places.map(({ id }) => [id, [...owners].map((owner) => relation(world, id, owner))]))
  const [first, others]: [Asked[], Asked[]] = [[], []]
  for (const verb of verbs) {
    const covered = new Set<string>()
    for (const member of shuffled(random, members)) {
      const stands = (relations.get(member.tenantId) ?? []).map((each) => `${member.duties.join()} ${each}`)
      ;(stands.every((each) => covered.has(each)) ? others : first).push({ member, verb })
      for (const each of stands) covered.add(each)
    }
  }
  return [...first, ...sample(random, others, more)]
}

/** Orders of each relation, right and state of affairs, `each` of a kind. */
function kindsOf(world: World, { member, verb }: Asked, random: Random, each: number): string[] {
  const kinds = new Map<string, string[]>()
  for (const { id, tenantId } of world.orders) {
    const right = rightOf(world, member, id)
    const kind = `${relation(world, member.tenantId, tenantId)} ${right ? right.verbs.includes(verb) : 'no'}`
    const same = kinds.get(kind)
    if (same) same.push(id)
    else kinds.set(kind, [id])
  }
  return [...kinds.values()].flatMap((ids) => sample(random, ids, each))
}
/** How many orders one call may name. */
const MOST_AT_ONCE = 200

/** Commands that must not be carried out, sent with the order's true version, so that nothing but the permission can refuse them. */
export async function attackCommands({ world, product, findings, random, members }: Attack, { each }: { each: number }): Promise<void> {
  const jobs = members.flatMap((member) => ORDER_VERBS.map((verb) => ({ member, verb, own: random.fork() })))
  await inParallel(jobs, async ({ member, verb, own }) => {
    const forbidden = (order: KnownOrder) => !rightOf(world, member, order.id)?.verbs.includes(verb)
    for (const order of sample(own, world.orders.filter(forbidden), each)) {
      tried(findings, world, member, order.tenantId, `workOrder.perform ${verb}`)
      const text = await product.ask(member, 'workOrder.perform', { id: order.id, version: order.version, verb, input: {}, idempotencyKey: randomUUID() })
      const refused = refusalOf(rightOf(world, member, order.id), verb)
      const expected = refused === 'work-order.not-found' ? '!work-order.not-found {}' : refused === 'work-order.not-in-state' ? `!${refused} {"verb":"${verb}","status":"${order.status}"}` : `!work-order.forbidden {"verb":"${verb}"}`
      // Somebody who looks on may find that the order has gone on; that is no secret from who may read it.
      if (text !== expected && !(rightOf(world, member, order.id) && text.startsWith('!work-order.stale'))) leak(findings, `workOrder.perform ${verb}: ${whoIs(member)} on ${order.status} ${order.id} of tenant ${order.tenantId} is answered ${text.slice(0, 120)}`)
    }
  })
}

/** Inputs that name something of another tenant: the answer must be that to something that doesn't exist, and nothing of it may come in. */
export async function attackInputs({ world, product, scan, findings, random, members }: Attack, { each }: { each: number }): Promise<void> {
  const absentId = '01900000-0000-7000-8000-000000000000'
  await inParallel(members.map((member) => ({ member, own: random.fork() })), async ({ member, own }) => {
    const foreign = world.orders.filter(({ id }) => !rightOf(world, member, id))
    // Of the tenants below too: row-level security shows them to the one above, so that nothing but the rules hides them there.
    const below = foreign.filter(({ tenantId, orderNo }) => orderNo && placeOf(world, member.tenantId).below.includes(tenantId))
    const strangers = new Set([...sample(own, foreign, each), ...sample(own, below, 2)])
    const merging = world.orders.find((order) => rightOf(world, member, order.id)?.now.includes('merge'))
    for (const stranger of strangers) {
      const ask = async (path: string, input: (id: string) => unknown) => {
        tried(findings, world, member, stranger.tenantId, `${path} naming`)
        const [theirs, nobodys] = [await product.ask(member, path, input(stranger.id)), await product.ask(member, path, input(absentId))]
        scan(findings, member, path, theirs.replaceAll(stranger.id, absentId))
        if (theirs.replaceAll(stranger.id, absentId) !== nobodys) leak(findings, `${path}: ${whoIs(member)} naming ${stranger.id} of tenant ${stranger.tenantId} is answered ${theirs.slice(0, 100)}, an absent one ${nobodys.slice(0, 100)}`)
      }
      if (merging) await ask('workOrder.perform', (targetId) => ({ id: merging.id, version: merging.version, verb: 'merge', input: { targetId, reason: '同一件事' }, idempotencyKey: randomUUID() }))
      if (member.duties.includes('AGENT')) await ask('workOrder.openDraft', (previousOrderId) => ({ channel: 'WALK_IN', previousOrderId, idempotencyKey: randomUUID() }))
    }
  })
}
