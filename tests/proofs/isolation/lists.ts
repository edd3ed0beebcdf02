import { VIEW_NAMES } from '@hotline/server/work-order/views.ts'
import type { Entry } from '../../isolation/matrix.ts'
import { absentOf, type Attack } from './by-id.ts'
import type { Member } from './cast.ts'
import { heldInputs, holdingsTold, lately } from './holdings.ts'
import { inParallel } from './product.ts'
import { leak, loss, placeOf, rightOf, tried, whoIs, type KnownOrder, type World } from './world.ts'

type Page = { rows: { id: string }[]; next: { at: string; id: string } | null }
const MOST = 100

/** Every list of every desk, whole: no row of it may be of an order that isn't the asker's to read, and its count is the count of its rows. */
export async function attackLists(attack: Attack, { views = VIEW_NAMES }: { views?: readonly string[] } = {}): Promise<void> {
  const { world, product, findings, members } = attack
  await inParallel(members, async (member) => {
    const many = new Map<string, number>()
    for (const view of views) {
      const ids = await wholeList(attack, member, view)
      many.set(view, ids.length)
      if (view === 'orders.all') compareAll(attack, member, ids)
    }
    tried(findings, world, member, null, 'workOrder.counts')
    const counts = await product.ask(member, 'workOrder.counts', undefined)
    if (counts.startsWith('!')) return leak(findings, `workOrder.counts: ${whoIs(member)} is answered ${counts.slice(0, 120)}`)
    // The answer of workOrder.counts, written as JSON.
    for (const [view, count] of Object.entries(JSON.parse(counts) as Record<string, number>)) {
      const listed = many.get(view)
      if (listed !== undefined && count !== Math.min(listed, MOST)) (count > listed ? leak : loss)(findings, `workOrder.counts: ${whoIs(member)} is told ${count} in ${view}, which lists ${listed}`)
    }
  })
}

export const owned = (order: KnownOrder, { tenantId }: Member) => order.tenantId === tenantId
/** Whose lists an order may stand on, beside being readable. */
const BELONGS: Readonly<Record<string, (order: KnownOrder, member: Member) => boolean>> = {
  'intake.drafts': (order, member) => owned(order, member) && order.at.agentId === member.personId,
  'intake.online': owned, 'dispatch.waiting': owned, 'dispatch.sent': owned, 'dispatch.returns': owned, 'dispatch.requests': owned, 'review.centre': owned,
  'callback.waiting': owned, 'callback.judging': owned, 'callback.questions': owned, 'callback.merged': owned, 'supervise.requests': owned, 'supervise.extensions': owned, 'supervise.suspended': owned,
  'dispatch.disputes': (order, { tenantId }) => order.at.disputeTenantId === tenantId,
  'transfers.in': (order, { tenantId }) => order.at.transferTo === tenantId,
  'transfers.out': (order, { tenantId }) => order.at.transferFrom === tenantId,
  'transfers.parts': (order, { tenantId }) => order.at.partTenantIds.includes(tenantId),
  'orders.shared': (order, { tenantId }) => order.at.shareTenantIds.includes(tenantId),
}

/** The ids of a view or of what a search finds in it, page by page. */
export async function wholeList({ world, product, scan, findings }: Attack, member: Member, view: string, search?: string): Promise<string[]> {
  const ids: string[] = []
  let cursor: { at: Date; id: string } | null = null
  do {
    tried(findings, world, member, null, `workOrder.list ${view}`)
    const answer = await product.ask(member, 'workOrder.list', { view, filters: {}, limit: MOST, cursor, ...(search ? { search } : {}) })
    scan(findings, member, `workOrder.list ${view}`, answer)
    if (answer.startsWith('!')) return ids
    const page = JSON.parse(answer) as Page // the answer of workOrder.list
    ids.push(...page.rows.map(({ id }) => id))
    for (const { id } of page.rows) {
      const order = world.orders.find((each) => each.id === id)
      if (order && !search && BELONGS[view]?.(order, member) === false) leak(findings, `workOrder.list ${view}: ${whoIs(member)} is shown ${id} of tenant ${order.tenantId}, which is on another's list`)
    }
    for (const { id } of page.rows) if (!rightOf(world, member, id)) leak(findings, `workOrder.list ${view}: ${whoIs(member)} is shown ${id}`)
    cursor = page.next && { at: new Date(page.next.at), id: page.next.id }
  } while (cursor)
  return ids
}

/** A centre's list of all orders is everything it owns, a prefecture's with all below, as far as the rules let the asker read. */
function compareAll({ world, findings }: Attack, member: Member, ids: readonly string[]): void {
  if (member.unitId !== null) return
  const place = placeOf(world, member.tenantId)
  const belongs = (order: KnownOrder) => (place.kind === 'PREFECTURE' ? order.prefectureId === place.id : order.tenantId === place.id)
  const expected = world.orders.filter((order) => order.orderNo && belongs(order) && rightOf(world, member, order.id))
  const shown = new Set(ids)
  for (const { id } of expected) if (!shown.delete(id)) loss(findings, `workOrder.list orders.all: ${whoIs(member)} misses ${id}`)
  for (const id of shown) if (world.orders.some((order) => order.id === id)) leak(findings, `workOrder.list orders.all: ${whoIs(member)} is shown ${id}, which isn't of this list`)
}

/** What names nothing: registers, settings, notices, directories. Nothing of a neighbour may be in any of it. */
export async function attackRest({ world, product, scan, findings, members, matrix }: Attack, done: readonly string[], paths?: readonly string[]): Promise<void> {
  const rest = Object.entries(matrix).filter(([path, entry]) => entry.kind === 'query' && !done.includes(path) && (!paths || paths.includes(path)))
  await inParallel(members.flatMap((member) => rest.map(([path, entry]) => ({ member, path, entry }))), async ({ member, path, entry }) => {
    for (const input of inputsOf(world, path, entry)) {
      tried(findings, world, member, null, path)
      const answer = await product.ask(member, path, input)
      if (path === 'outbound.list') rung(world, findings, member, answer)
      if (path === 'trace.list') logged(world, member, path, answer, { scan, findings })
      else if (path === 'custody.held') holdingsTold({ world, scan, findings }, member, input, answer)
      else {
        scan(findings, member, path, answer, { told: path.startsWith('notice.'), ruled: path === 'precedent.list' })
        directories(findings, world, member, path, answer)
      }
      compareGate(world, findings, member, path, entry, answer)
    }
  })
}

/** Whoever may not open a register, the settings or the onboarding is turned away at every door of it, also where he would change something; whoever may isn't. */
export async function attackGates({ world, product, findings, members, matrix }: Attack): Promise<void> {
  const kinds = new Map(members.map((member) => [`${member.duties.join()} ${placeOf(world, member.tenantId).kind}`, member]))
  const gated = Object.entries(matrix).filter(([, { gate }]) => gate)
  await inParallel([...kinds.values()].flatMap((member) => gated.map(([path, entry]) => ({ member, path, entry }))), async ({ member, path, entry }) => {
    if (MAKES.includes(path) && isOpen(world, member, entry)) return
    tried(findings, world, member, null, path)
    compareGate(world, findings, member, path, entry, await product.ask(member, path, entry.input(absentOf(entry), '')))
  })
}
/** What makes something even where its input names nothing that is there: whoever may isn't asked to. */
const MAKES = ['onboarding.start', 'workOrder.openDraft']
const isOpen = (world: World, { membershipId }: Member, { gate }: Entry): boolean => gate === undefined || (world.gates[membershipId]?.includes(gate) ?? false)

function compareGate(world: World, findings: Attack['findings'], member: Member, path: string, entry: Entry, answer: string): void {
  const shut = !isOpen(world, member, entry)
  if (entry.gate && shut !== /^![\w-]+\.forbidden/.test(answer)) (shut ? leak : loss)(findings, `${path}: ${whoIs(member)} is answered ${answer.slice(0, 60)}, the rules say ${shut ? 'no' : 'yes'}`)
}

/** Where the number of an order's caller is hidden from somebody, so is it in what is sent to him, with stars too. */
function rung(world: World, findings: Attack['findings'], member: Member, answer: string): void {
  if (answer.startsWith('!')) return
  const { rows } = JSON.parse(answer) as { rows: { id: string; toCaller: boolean; phone: string | null }[] } // the answer of outbound.list
  for (const { id, toCaller, phone } of rows) {
    const orderId = world.rows[id]?.orderId
    if (toCaller && phone && orderId && (rightOf(world, member, orderId)?.view ?? 'HIDDEN') === 'HIDDEN') leak(findings, `outbound.list: ${whoIs(member)} is told ${phone} of the hidden caller of ${orderId}`)
  }
}

type Logged = { rows: { id: string; tenantId: number; orderId: string; orderNo: string | null }[] }

/** The log names orders that its reader may not read: only what the own tenant and those below saw, or what was seen of their orders, and nothing of an order but its number. */
function logged(world: World, member: Member, path: string, answer: string, { scan, findings }: Pick<Attack, 'scan' | 'findings'>): void {
  if (answer.startsWith('!')) return scan(findings, member, path, answer)
  const near = [member.tenantId, ...placeOf(world, member.tenantId).below]
  const { rows } = JSON.parse(answer) as Logged // the answer of trace.list
  for (const { id, tenantId, orderId, orderNo, ...rest } of rows) {
    const owner = world.orders.find((order) => order.id === orderId)?.tenantId ?? tenantId
    if (!near.includes(tenantId) && !near.includes(owner)) leak(findings, `${path}: ${whoIs(member)} is told ${id}, what tenant ${tenantId} saw of order ${orderNo} of tenant ${owner}`)
    scan(findings, member, path, JSON.stringify(rest))
  }
}

const inputsOf = (world: World, path: string, entry: Entry): unknown[] => {
  if (path === 'outbound.list') return ['QUEUED', 'SENT', 'FAILED', 'DONE'].map((status) => ({ status }))
  if (path === 'directory.units') return [{}, ...world.places.map(({ id }) => ({ tenantId: id }))]
  if (path === 'filing.list') return [{}, ...world.places.map(({ id }) => ({ tenantId: id }))]
  if (path === 'trace.list') return [{}, ...world.places.flatMap(({ id }) => world.orders.find((order) => order.tenantId === id && order.orderNo)?.orderNo ?? []).map((orderNo) => ({ orderNo }))]
  if (path === 'custody.report') return [lately(world)]
  if (path === 'custody.held') return heldInputs(world)
  if (path === 'knowledge.search') return [{ text: '停水 社保 物业 公积金 补贴 办理' , limit: 20 }]
  return [entry.input('01900000-0000-7000-8000-000000000000', '')]
}

/** Settings and directories have numbers for ids: whose they are is told beside them. */
function directories(findings: Attack['findings'], world: World, member: Member, path: string, answer: string): void {
  const { prefectureId, id, above, below } = placeOf(world, member.tenantId)
  if (path === 'directory.tenants') for (const place of world.places) if (place.prefectureId !== prefectureId && answer.includes(`"id":${place.id},"code":"${place.code}"`)) leak(findings, `${path}: ${whoIs(member)} is shown tenant ${place.id}`)
  const near = path === 'directory.tenants' ? world.places.filter((place) => place.prefectureId === prefectureId).map((place) => place.id)
    : path === 'knowledge.search' ? [id, ...above] : [id, ...above, ...below]
  for (const [, owner] of answer.matchAll(/"tenantId":(\d+)/g)) {
    const known = world.places.find((place) => place.id === Number(owner))
    if (known && !near.includes(known.id)) leak(findings, `${path}: ${whoIs(member)} is shown something of tenant ${owner}`)
  }
  if (path === 'session.me' && !(answer.includes(`"membership":{"id":${member.membershipId},"tenantId":${member.tenantId},`) && answer.split('"memberships"')[0]?.includes(`"duties":${JSON.stringify(member.duties)}`))) leak(findings, `session.me: ${whoIs(member)} is told to be somebody else: ${answer.slice(0, 160)}`)
}
