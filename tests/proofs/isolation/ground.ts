import { createHash } from 'node:crypto'
import { may, mayAtAll } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { callerView } from '@hotline/domain/access/fields.ts'
import { mayOnboard, ONBOARDING_GRANTS, type OnboardingAction } from '@hotline/domain/access/onboarding-rules.ts'
import { mayOpen, REGISTERS, type Register } from '@hotline/domain/access/register-rules.ts'
import { settingsActionsOf } from '@hotline/domain/access/settings-rules.ts'
import { TENANCY } from '@hotline/domain/access/tenancy.ts'
import { availableVerbs, barrierTo, ORDER_VERBS } from '@hotline/domain/work-order/registry.ts'
import { openSessions } from '@hotline/server/session/actor.ts'
import type { LoadedOrder } from '@hotline/server/work-order/load.ts'
import type pg from 'pg'
import { emptyLedger } from '../commands/ledger.ts'
import { CENTRE, inForce } from '../../world/published.ts'
import { openDraft, ordinary, turn } from '../commands/play.ts'
import { openPopulation } from '../commands/population.ts'
import { randomFrom } from '../commands/random.ts'
import { openStage, type Stage } from '../commands/stage.ts'
import { passTime, relay, settle } from '../commands/time.ts'
import { castInto, type Cast } from './cast.ts'
import { leaveOpen, takePart } from './chance.ts'
import { fillTables } from './fill.ts'
import { callAgain } from './repeats.ts'
import { idleRows } from './idle.ts'
import { draftRules, fileBesideOrders, numberedIn, rowsIn, unitsBy } from './rows.ts'
import { drafterOf, type KnownOrder, type Place, type Right, type World } from './world.ts'

/** Two prefectures, each with counties that pass orders to one another, and a county that has a part in nothing. */
const BUSY = ['653100', '653101', '653125', '510800', '510824']
const STRANGER = '653130'

/** A Monday at nine; the calendars that the product comes with know its year. */
const FIRST_DAY = Date.parse('2027-03-01T09:00:00+08:00')
const WEEK_MS = 7 * 86_400_000
/** From one command to the next, however long the machine takes over it. */
const BETWEEN_MS = 20_000

/** `print`: equal for equal worlds. */
export type Ground = { stage: Stage; world: World; print: string; close: () => Promise<void> }
export type Size = { commands: number; seed: number }

/** A world made by the product's own commands, with canaries in every order, and what the pure rules say of each membership and order. */
export async function prepareGround({ commands, seed }: Size): Promise<Ground> {
  const stage = await inSteadyTime(await openStage(BUSY))
  const random = randomFrom(seed)
  const ledger = emptyLedger()
  const population = openPopulation()
  let opened = 0
  const play = { stage, random, ledger, population, opened: () => (opened += 1) }
  while (ledger.commands < commands) {
    await stage.advance(BETWEEN_MS)
    if (population.open() < commands / 8) await openDraft(play)
    const next = await turn(play)
    if (next) await ordinary(play, next)
    if (ledger.commands % 60 === 0) await passTime(play)
    if (ledger.commands % 40 === 0) await relay(play)
  }
  await settle(play)
  if (ledger.problems.length) throw new Error(`the world could not be made: ${ledger.problems.slice(0, 3).join('; ')}`)

  const { db } = stage
  await leaveOpen(stage, () => `199${String(10_000_000 + play.opened())}`)
  const places = await placesIn(db, [...BUSY, STRANGER])
  const ids = places.filter(({ kind }) => kind !== 'NATION' && kind !== 'PROVINCE').map(({ id }) => id)
  const members = await castInto(db, ids)
  await takePart(db, members)
  const agents = (await db.query<{ id: number; person: string; tenant: number; unit: number | null; duties: Cast['members'][number]['duties'] }>(
    `select id, person_id as person, tenant_id as tenant, unit_id as unit, duties from membership where tenant_id = any($1) and duties && '{AGENT,ONLINE_AGENT}' and person_id like 'p-%' order by id`, [ids],
  )).rows.map((row) => ({ personId: row.person, membershipId: row.id, tenantId: row.tenant, unitId: row.unit, duties: row.duties }))
  const cast: Cast = { ...members, members: [...members.members, ...agents] }
  const phones = new Map([...Array(opened + 1).keys()].flatMap((n) => {
    const known = `199${String(10_000_000 + n)}`
    return [[known, known] as const]
  }))
  const marked = await markOrders(stage, phones)
  await draftRules(db, places)
  // How often somebody may open callers is no matter of whose they are; the attacks open more than anybody would.
  for (const { id } of places.filter(({ kind }) => kind === 'PREFECTURE')) await inForce(db, id, 'CENTRE', { ...CENTRE, trace: { ...CENTRE.trace, revealsAnHour: 10_000, revealsAnHourMost: 10_000 } })
  // Nothing of any order is the platform's, and nothing is shared with it.
  await fillTables(db, places.filter(({ kind }) => kind !== 'PLATFORM').map(({ id }) => id), marked)
  await fileBesideOrders(db)
  const units = await unitsBy(db)
  const orders = await Promise.all(marked.map(async (order) => ({ ...order, at: { ...relationsOf(await stage.order(order.id)), ...units(order.id) } })))
  for (const { id, tenantId, mark, phone } of orders) await db.query('insert into form_draft (tenant_id, person_id, key, content) values ($1, $2, $3, $4)', [tenantId, drafterOf(tenantId), `intake:${id}`, JSON.stringify({ content: mark, phone })])
  const world: World = {
    database: stage.database, places, cast, orders, numbered: await numberedIn(db, places), rows: await rowsIn(db), ...(await oracle(stage, cast, orders)),
    offset: stage.app.clock.now().getTime() - Date.now(), tenancy: TENANCY,
  }
  return { stage, world, print: printOf(orders), close: stage.close }
}

/**
 * The same commands fall due at the same instants in every run: time begins on a day of its own and goes on by what the world's
 * maker says, not by how fast the machine is.
 */
async function inSteadyTime(stage: Stage): Promise<Stage> {
  let at = FIRST_DAY
  while (at < Date.now()) at += WEEK_MS
  const settle = () => stage.advance(Math.max(0, at - stage.app.clock.now().getTime()))
  await settle()
  return {
    ...stage,
    advance: async (ms) => {
      at += ms
      await settle()
    },
  }
}

/** What the world looks like, for telling whether two runs had the same. */
const printOf = (orders: readonly KnownOrder[]): string =>
  createHash('sha256').update(JSON.stringify(orders.map(({ tenantId, status, version, type, secret }) => [tenantId, status, version, type, secret]))).digest('hex').slice(0, 8)

async function placesIn(db: pg.Pool, codes: readonly string[]): Promise<Place[]> {
  const { rows } = await db.query<Place>(
    `select t.id, t.code, t.kind, t.area_code as "areaCode", coalesce(t.prefecture_id, t.id) as "prefectureId",
            array(select c.ancestor_id from tenant_closure c where c.descendant_id = t.id and c.depth > 0) as above,
            array(select c.descendant_id from tenant_closure c where c.ancestor_id = t.id and c.depth > 0) as below
       from tenant t where t.code = any($1) or t.kind not in ('PREFECTURE','COUNTY','ZONE','NATION','PROVINCE') order by t.id`, [codes],
  )
  return rows
}

/** Puts a mark, a name and an ID number into every order, as callers would. Secret ones of both kinds are among them, at the same addresses as others, and complaints about units that handle. */
async function markOrders(stage: Stage, phones: ReadonlyMap<string, string>): Promise<Omit<KnownOrder, 'at'>[]> {
  const { db, app } = stage
  type Row = { id: string; n: number; tenant_id: number; prefecture_id: number; caller_phone_enc: string | null; lead_unit_id: number | null; order_no: string | null; status: string }
  const { rows } = await db.query<Row>('select id, row_number() over (order by id)::int as n, tenant_id, prefecture_id, caller_phone_enc, lead_unit_id, order_no, status from work_order order by id')
  const units = (await db.query<{ id: number; tenant: number }>(`select id, tenant_id as tenant from unit where role = 'URBAN_MGMT' order by id`)).rows
  const client = await db.connect()
  await client.query(`begin; set local session_replication_role = replica`)
  for (const { id, n, tenant_id, prefecture_id, order_no, status } of rows) {
    // Whoever gave an order back has no part in it any more where it is about himself: that is left to the orders in other states.
    const complained = n % 7 === 0 && order_no && status !== 'RETURN_REVIEW' ? (units.find(({ tenant }) => tenant === tenant_id)?.id ?? null) : null
    await client.query(
      `update work_order set title = title || $2, content = content || $2, demand = demand || $2, address = case when $5 or $6 then address else address || $2 end, reply_text = case when reply_text is null then null else reply_text || $2 end,
         caller_name_enc = $3, contact_phone_enc = $4, enterprise_name = $2, is_confidential = is_confidential or $5, request_type = case when $6 then 'REPORT' else request_type end,
         complained_unit_id = coalesce($7, complained_unit_id) where id = $1`,
      [id, markOf(n), app.vault.seal(prefecture_id, nameOf(n)), app.vault.seal(prefecture_id, contactOf(n)), n % 5 === 0, n % 11 === 0 && order_no !== null, complained],
    )
  }
  await callAgain(client, app.vault)
  await client.query('commit')
  client.release()
  const marked: Omit<KnownOrder, 'at'>[] = []
  for (const { id, n } of rows) {
    const order = await stage.order(id)
    if (!order) continue
    const phone = app.vault.open(order.prefectureId, order.callerPhoneEnc)
    marked.push({
      id, orderNo: order.orderNo, status: order.status, version: order.version, tenantId: order.tenantId, prefectureId: order.prefectureId, mark: markOf(n),
      phone: phone && phones.get(phone) ? phone : null, name: nameOf(n), type: order.requestType, secret: order.isConfidential || order.requestType === 'REPORT', confidential: order.isConfidential,
    })
  }
  return marked
}
function relationsOf(order: LoadedOrder | null): Omit<KnownOrder['at'], 'everUnitIds' | 'avoidingUnitIds'> {
  if (!order) throw new Error('an order of the world is gone')
  const { transferTo, transferFrom, disputeTenantId, holderUnitId, partTenantIds, shareTenantIds, agentId } = order
  return { transferTo, transferFrom, disputeTenantId, holderUnitId, partTenantIds, shareTenantIds, agentId }
}
// Object.keys loses the key type; both are closed records.
const REGISTER_NAMES = Object.keys(REGISTERS) as Register[]
const ONBOARDING_NAMES = Object.keys(ONBOARDING_GRANTS) as OnboardingAction[]
const markOf = (n: number): string => `〔M${String(n).padStart(5, '0')}〕`
const nameOf = (n: number): string => `匿${String(n).padStart(5, '0')}名`
const contactOf = (n: number): string => `188${String(10_000_000 + n)}`

/** The oracle: the pure rules, asked here and nowhere else, about the actor that a membership makes. */
async function oracle({ app, order: orderOf }: Stage, cast: Cast, orders: readonly KnownOrder[]): Promise<Pick<World, 'rights' | 'gates'>> {
  const sessions = openSessions(app.pool, app.reference)
  const subjects = (await Promise.all(orders.map(({ id }) => orderOf(id)))).filter((order) => order !== null)
  const actors: Actor[] = []
  const rights: Record<number, Record<string, Right>> = {}
  const gates: Record<number, readonly string[]> = {}
  for (const member of cast.members) {
    const { actor } = await sessions.of(member.personId, member.membershipId)
    if (actor.tenantId !== member.tenantId || actor.unitId !== member.unitId || actor.duties.join() !== member.duties.join()) throw new Error(`the session of ${member.personId} is not its membership`)
    actors.push(actor)
    const mine: Record<string, Right> = {}
    for (const subject of subjects) {
      if (!may(actor, 'read', subject)) continue
      const view = callerView(actor, subject)
      mine[subject.id] = { view, reveal: view !== 'HIDDEN' && may(actor, 'reveal', subject), trace: may(actor, 'trace', subject), verbs: ORDER_VERBS.filter((verb) => may(actor, verb, subject)), now: availableVerbs(actor, subject), late: ORDER_VERBS.filter((verb) => barrierTo(actor, verb, subject)?.code === 'work-order.not-in-state') }
    }
    rights[member.membershipId] = mine
    gates[member.membershipId] = [...REGISTER_NAMES.filter((register) => mayOpen(actor, register)), ...settingsActionsOf(actor), ...ONBOARDING_NAMES.filter((action) => mayOnboard(actor, action)).map((action) => `onboarding.${action}`), ...(mayAtAll(actor, 'openDraft') ? ['openDraft'] : [])]
  }
  const idle = idleRows(actors, subjects)
  if (idle.length) throw new Error(`in this world nobody rests on these rows of the rules, so that nothing could be noticed of them: ${idle.join('; ')}`)
  return { rights, gates }
}
