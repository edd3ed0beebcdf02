import { shuffled } from '../commands/random.ts'
import { sample, type Attack } from './by-id.ts'
import type { Member } from './cast.ts'
import { owned, wholeList } from './lists.ts'
import { inParallel } from './product.ts'
import { leak, loss, relation, rightOf, tried, whoIs, type KnownOrder, type World } from './world.ts'

/** Searches by number, by the caller's number and by its last digits; the screen that shows a caller's earlier orders; and look-alikes. */
export async function attackSearches(attack: Attack, { each }: { each: number }): Promise<void> {
  const { world, product, scan, findings, random, members } = attack
  await inParallel(members.map((member) => ({ member, own: random.fork() })), async ({ member, own }) => {
    const called = world.orders.filter(({ orderNo, phone }) => orderNo && phone)
    // Who takes calls is told of callers, so it asks for one of each kind.
    const kinds = world.gates[member.membershipId]?.includes('openDraft') ? new Map(shuffled(own, called).map((order) => [callerKind(world, member, order), order])) : new Map<string, KnownOrder>()
    const hidden = called.filter(({ id }) => rightOf(world, member, id)?.view === 'HIDDEN')
    for (const order of new Set([...sample(own, called, each), ...sample(own, hidden, 1), ...kinds.values()])) {
      const right = rightOf(world, member, order.id)
      const found = async (search: string) => wholeList(attack, member, 'orders.all', search)
      if (order.orderNo && (await found(order.orderNo)).includes(order.id) && !right) leak(findings, `search: ${whoIs(member)} finds ${order.id} by its number`)
      for (const search of [order.phone ?? '', (order.phone ?? '').slice(-4)]) {
        for (const id of await found(search)) if (rightOf(world, member, id)?.view === 'HIDDEN') leak(findings, `search: ${whoIs(member)} finds ${id} by its caller's number, which is hidden from it`)
      }
      tried(findings, world, member, order.tenantId, 'workOrder.get by number')
      const [byNumber, absent] = [await product.ask(member, 'workOrder.get', { orderNo: order.orderNo }), await product.ask(member, 'workOrder.get', { orderNo: '999999202601010009' })]
      scan(findings, member, 'workOrder.get', byNumber)
      if (!right && byNumber !== absent) leak(findings, `workOrder.get: ${whoIs(member)} asks for number ${order.orderNo} and is answered ${byNumber.slice(0, 100)}`)
      tried(findings, world, member, order.tenantId, 'intake.caller')
      const caller = await product.ask(member, 'intake.caller', { phone: order.phone })
      scan(findings, member, 'intake.caller', caller)
      if (!caller.startsWith('!')) compareCaller(attack, member, order, caller)
      await alike(attack, member, order)
    }
  })
}

/** How an order's caller stands to somebody who takes calls: whose the order is, whether he may know the caller, and what hides him. */
function callerKind(world: World, member: Member, order: KnownOrder): string {
  const view = rightOf(world, member, order.id)?.view ?? 'none'
  return `${owned(order, member) ? 'own' : relation(world, member.tenantId, order.tenantId)} ${view}${view === 'HIDDEN' ? ` ${order.confidential} ${order.type === 'REPORT'}` : ''}`
}

/** A caller's earlier orders are those of the own tenant whose caller the asker may know, all of them and no other. */
function compareCaller({ world, findings }: Attack, member: Member, { phone }: KnownOrder, answer: string): void {
  for (const known of world.orders.filter((each) => each.phone === phone && !['DRAFT', 'DISCARDED'].includes(each.status))) {
    const wanted = owned(known, member) && (rightOf(world, member, known.id)?.view ?? 'HIDDEN') !== 'HIDDEN'
    if (answer.includes(known.id) !== wanted) (wanted ? loss : leak)(findings, `intake.caller: ${whoIs(member)} is ${wanted ? 'not ' : ''}shown ${known.id} of tenant ${known.tenantId} for its caller's number`)
  }
}

/** Look-alikes tell of callers: of one that is hidden from the asker nothing is listed, and nothing is called the same caller's as it. */
async function alike({ world, product, scan, findings }: Attack, member: Member, order: KnownOrder): Promise<void> {
  for (const [path, input] of [['intake.alike', { exceptId: order.id, categoryCode: '0802', townCode: null, address: '人民路幸福里小区', text: '' }], ['workOrder.route', { id: order.id }]] as const) {
    tried(findings, world, member, order.tenantId, path)
    const answer = await product.ask(member, path, input)
    scan(findings, member, path, answer.replaceAll(order.id, ''))
    if (answer.startsWith('!')) continue
    const hidden = (each: string) => (rightOf(world, member, each)?.view ?? 'HIDDEN') === 'HIDDEN'
    // Both answers list look-alikes with their reasons; the second is about the order itself.
    const said = JSON.parse(answer) as { alike: Alike[]; relatedAbove: boolean } | Alike[]
    if (!Array.isArray(said) && hidden(order.id) && (said.alike.length || said.relatedAbove)) leak(findings, `${path}: ${whoIs(member)} is told what is like ${order.id}, whose caller is hidden from it`)
    for (const { id, reasons } of Array.isArray(said) ? said : said.alike) {
      if (hidden(id) && world.orders.some((known) => known.id === id)) leak(findings, `${path}: ${whoIs(member)} is shown ${id}, whose caller is hidden from it, as like ${order.id}`)
      if (hidden(order.id) && reasons.some((each) => each.startsWith('同号'))) leak(findings, `${path}: ${whoIs(member)} learns that ${order.id} and ${id} have one caller, who is hidden from it`)
    }
  }
}
type Alike = { id: string; reasons: string[] }
