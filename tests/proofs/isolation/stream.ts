import { randomUUID } from 'node:crypto'
import type { Attack } from './by-id.ts'
import type { Member } from './cast.ts'
import type { Site } from './over-http.ts'
import { leak, loss, rightOf, tried, whoIs, type World } from './world.ts'

/** Long enough for an announcement to have come, if it comes. */
const HEARD_MS = 1_500

/**
 * Everybody listens at the stream while orders of several tenants are urged: whoever may read an order, or lost it, hears of it, nobody else does, and
 * nobody hears more of it than its id.
 */
export async function attackStream(attack: Attack, site: Site, members: readonly Member[]): Promise<void> {
  const { world, findings, product } = attack
  const ears = await Promise.all(members.map(async (member) => ({ member, ...(await listen(site, member)) })))
  try {
    await settled(ears)
    const urged: string[] = []
    for (const place of world.places) {
      const actor = world.cast.members.find((member) => member.tenantId === place.id && member.duties.join() === 'SUPERVISOR')
      const order = actor && world.orders.find(({ id, tenantId }) => tenantId === place.id && rightOf(world, actor, id)?.now.includes('urge'))
      if (!actor || !order) continue
      const answer = await product.ask(actor, 'workOrder.perform', { id: order.id, version: order.version, verb: 'urge', input: { text: '请尽快办理', by: 'CENTRE' }, idempotencyKey: randomUUID() })
      if (answer.startsWith('!')) loss(findings, `${whoIs(actor)} could not urge ${order.id}: ${answer.slice(0, 100)}`)
      else urged.push(order.id)
    }
    await new Promise((resolve) => setTimeout(resolve, HEARD_MS))
    if (!urged.length) leak(findings, 'nothing was announced: the stream proves nothing')
    for (const { member, said } of ears) {
      const heard = said()
      attack.scan(findings, member, 'live.signals', heard.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''))
      for (const id of urged) {
        const order = world.orders.find((each) => each.id === id)
        if (!order) continue
        tried(findings, world, member, order.tenantId, 'live.signals')
        const concerned = concerns(world, member, id)
        if (heard.includes(id) !== concerned) (concerned ? loss : leak)(findings, `live.signals: ${whoIs(member)} ${concerned ? "doesn't hear" : 'hears'} of ${id} of tenant ${order.tenantId}`)
      }
    }
  } finally {
    for (const { stop } of ears) stop()
  }
}

/** Whoever may read it, and whose unit has or had a part in it, so that its list lets go of it; no colleague of the same tenant, and nobody whom avoidance keeps from it. */
function concerns(world: World, member: Member, orderId: string): boolean {
  if (rightOf(world, member, orderId)) return true
  const at = world.orders.find(({ id }) => id === orderId)?.at
  return at !== undefined && member.unitId !== null && at.everUnitIds.includes(member.unitId) && !at.avoidingUnitIds.includes(member.unitId)
}

async function listen(site: Site, member: Member): Promise<{ said: () => string; stop: () => void }> {
  const over = new AbortController()
  let text = ''
  const response = await fetch(`${site.url}/trpc/live.signals`, { headers: { ...(await site.as(member)), accept: 'text/event-stream' }, signal: over.signal })
  void (async () => {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value
  })().catch(() => undefined) // stopped
  return { said: () => text, stop: () => over.abort() }
}

/** Until everybody got the first word that a new stream says. */
async function settled(ears: readonly { said: () => string }[]): Promise<void> {
  for (let tries = 0; tries < 100 && !ears.every(({ said }) => said().includes('"noun"')); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
}
