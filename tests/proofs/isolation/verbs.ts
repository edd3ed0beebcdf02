import { ORDER_VERBS } from '@hotline/domain/work-order/registry.ts'
import { randomUUID } from 'node:crypto'
import { sample, type Attack } from './by-id.ts'
import { inParallel } from './product.ts'
import { leak, loss, rightOf, tried, whoIs, type KnownOrder } from './world.ts'

type Previewed = { results: { id: string; ok: boolean; code?: string }[] }

/** Every verb on every order at once: who would be let is exactly whom the rules let. One call names all orders of the world. */
export async function attackPreviews({ world, product, findings, members }: Attack, { verbs = ORDER_VERBS }: { verbs?: readonly string[] } = {}): Promise<void> {
  const orders = new Map(world.orders.map((order) => [order.id, order]))
  await inParallel(members.flatMap((member) => verbs.map((verb) => ({ member, verb }))), async ({ member, verb }) => {
    const text = await product.ask(member, 'workOrder.previewBatch', { ids: world.orders.slice(0, 200).map(({ id }) => id), verb })
    if (text.startsWith('!')) return leak(findings, `workOrder.previewBatch: ${whoIs(member)} with ${verb} is answered ${text.slice(0, 120)}`)
    findings.attempts += 1
    findings.foreign += 1
    // The answer of previewBatch, written as JSON.
    for (const { id, ok, code } of (JSON.parse(text) as Previewed).results) {
      const right = rightOf(world, member, id)
      const order = orders.get(id)
      if (order) findings.seen.add(`workOrder.previewBatch ${verb}`)
      const allowed = right?.verbs.includes(verb) ?? false
      const expected = !right ? 'work-order.not-found' : !allowed ? 'work-order.forbidden' : null
      const said = ok || code === 'work-order.not-in-state' ? null : (code ?? '')
      if (said === expected) continue
      const more = said === null || expected === 'work-order.not-found'
      ;(more ? leak : loss)(findings, `${verb}: ${whoIs(member)} on ${order?.status} ${id} of tenant ${order?.tenantId}: told ${said ?? 'yes'}, the rules say ${expected ?? 'yes'}`)
    }
  })
}

/** Commands that must not be carried out, sent with the order's true version, so that nothing but the permission can refuse them. */
export async function attackCommands({ world, product, findings, random, members }: Attack, { each }: { each: number }): Promise<void> {
  const jobs = members.flatMap((member) => ORDER_VERBS.map((verb) => ({ member, verb })))
  await inParallel(jobs, async ({ member, verb }) => {
    const forbidden = (order: KnownOrder) => !rightOf(world, member, order.id)?.verbs.includes(verb)
    for (const order of sample(random, world.orders.filter(forbidden), each)) {
      tried(findings, world, member, order.tenantId, `workOrder.perform ${verb}`)
      const text = await product.ask(member, 'workOrder.perform', { id: order.id, version: order.version, verb, input: {}, idempotencyKey: randomUUID() })
      const expected = rightOf(world, member, order.id) ? `!work-order.forbidden {"verb":"${verb}"}` : '!work-order.not-found {}'
      // Somebody who looks on may find that the order has gone on; that is no secret from who may read it.
      if (text !== expected && !(rightOf(world, member, order.id) && text.startsWith('!work-order.stale'))) leak(findings, `workOrder.perform ${verb}: ${whoIs(member)} on ${order.status} ${order.id} of tenant ${order.tenantId} is answered ${text.slice(0, 120)}`)
    }
  })
}

/** Inputs that name something of another tenant: the answer must be that to something that doesn't exist, and nothing of it may come in. */
export async function attackInputs({ world, product, scan, findings, random, members }: Attack, { each }: { each: number }): Promise<void> {
  const absentId = '01900000-0000-7000-8000-000000000000'
  await inParallel(members, async (member) => {
    const strangers = sample(random, world.orders.filter(({ id }) => !rightOf(world, member, id)), each)
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
