import { randomUUID } from 'node:crypto'
import type { Duty } from '@hotline/domain/access/duties.ts'
import { ROUTING_DEFAULTS } from '@hotline/domain/routing/model.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { SUSPENSION_GROUNDS } from '@hotline/domain/work-order/suspending.ts'
import type pg from 'pg'
import { MATTER } from '../../world/orders.ts'
import type { Caller, Person, Stage } from '../commands/stage.ts'
import { ROLES, type Cast } from './cast.ts'

type Ref = { id: string; version: number }
const [PREFECTURE, ...COUNTIES] = ['653100', '653125', '653101'] as const

/** What chance may have left out, at two places each: what only few have a part in while it lasts. And a share that lets nobody act, and a session that ended. */
export async function leaveOpen(stage: Stage, nextPhone: () => string): Promise<void> {
  const [one, other] = COUNTIES
  const desks = { ...stage, nextPhone }
  const seen = await callTaken(deskOf(stage, one, 'AGENT'), nextPhone(), { areaCode: one })
  for (const [county, neighbour] of [[one, other], [other, one]] as const) {
    await leaveQuarrels(desks, county, neighbour)
    await leaveWork(desks, county)
  }
  const { rows: [share] } = await stage.db.query<{ image: Record<string, unknown> }>('select to_jsonb(s) as image from order_share s limit 1')
  const client = await stage.db.connect()
  await client.query('begin; set local session_replication_role = replica')
  await client.query('insert into order_share select * from jsonb_populate_record(null::order_share, $1)', [JSON.stringify({ ...share?.image, id: randomUUID(), order_id: seen.id, tenant_id: idOf(stage, one), grantee_id: idOf(stage, other), may_act: false, until: null, ended_at: null })])
  await client.query(`insert into session_end (kind, id) values ('sid', 'a-session-of-nobody')`)
  await client.query('commit')
  client.release()
}

type Desks = Stage & { nextPhone: () => string }

/** A transfer that waits for its answer, and opinions that two units and two centres owe. */
async function leaveQuarrels(desks: Desks, county: string, neighbour: string): Promise<void> {
  const [dispatcher, theirs] = [deskOf(desks, county, 'DISPATCHER'), deskOf(desks, neighbour, 'DISPATCHER')]
  const taken = () => callTaken(deskOf(desks, county, 'AGENT'), desks.nextPhone(), { areaCode: county })
  const proposed = async (order: Ref) => act(dispatcher, order, 'proposeTransfer', { toTenantId: idOf(desks, neighbour), reason: '事发地在贵县', evidence: '定位' })
  await proposed(await taken())
  await act(dispatcher, await taken(), 'raiseDispute', { ground: 'TIE', words: '两家都说不归自己', unitIds: unitsOf(desks, county) })
  let refused = await taken()
  for (let times = 0; times < ROUTING_DEFAULTS.maximumTransfers; times++) refused = await act(theirs, await proposed(refused), 'refuseTransfer', { basis: '不属本地', clause: '行政区划图' })
  await act(dispatcher, refused, 'raiseDispute', { ground: 'REFUSED' })
}

/** A unit's order with a helper and under supervision, one that it gave back, one that is suspended, one with which a county helps its prefecture, drafts. */
async function leaveWork(desks: Desks, county: string): Promise<void> {
  const [agent, dispatcher] = [deskOf(desks, county, 'AGENT'), deskOf(desks, county, 'DISPATCHER')]
  const [lead = 0, helper = 0] = unitsOf(desks, county)
  const [liaison, leader] = [staffOf(desks, lead, 'UNIT_LIAISON'), staffOf(desks, lead, 'UNIT_LEADER')]
  const handed = async () => act(dispatcher, await callTaken(agent, desks.nextPhone(), { areaCode: county }), 'dispatch', handedTo(lead, [{ unitId: helper }]))

  await act(deskOf(desks, county, 'SUPERVISOR'), await handed(), 'openSupervision', { level: 'L1', trigger: 'P1', requirements: '请抓紧办理' })

  const returning = await act(liaison, await handed(), 'requestReturn', { ground: 'WRONG_REMIT', words: '不属我单位职责', basis: '三定规定第五条', evidence: '现场照片', suggestedUnitId: helper })
  await act(leader, returning, 'endorseRequest', {})

  const resumeOn = new Date(desks.app.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10)
  const suspending = await act(leader, await act(liaison, await handed(), 'sign', {}), 'suspend', { ground: SUSPENSION_GROUNDS[0], reason: '等待鉴定', proof: '鉴定受理通知书', resumeOn })
  await act(deskOf(desks, county, 'DISPATCH_REVIEWER'), suspending, 'approveSuspension', {})

  // Only whose answer is being judged has its chief sign a statement.
  let judged = await act(liaison, await act(dispatcher, await callTaken(agent, desks.nextPhone(), { areaCode: county }), 'dispatch', handedTo(lead, [])), 'sign', {})
  judged = await act(liaison, judged, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，说明情况' })
  judged = await act(liaison, judged, 'submitReply', { reply: '3月5日上午我局到现场核查，责令工地夜间停工，当日起每晚巡查，已连续三晚没有施工。', resolution: 'RESOLVED', contactPhone: '0998-8512016' })
  judged = await act(deskOf(desks, county, 'RESULT_REVIEWER'), await act(leader, judged, 'unitApprove', {}), 'acceptResult', {})
  await act(deskOf(desks, county, 'CALLBACK_AGENT'), judged, 'markDissatisfied', { channel: 'PHONE', contacted: 'YES', resolved: 'NO', resultRating: 1, processRating: 2, reason: 'NOT_DONE', words: '夜里还在施工', proposedEffective: true })

  // Of no one county, else it would be for that county to dispatch (R1).
  const above = await callTaken(deskOf(desks, PREFECTURE, 'AGENT'), desks.nextPhone(), { areaCode: null, areaNote: '诉求人说不清' })
  await act(deskOf(desks, PREFECTURE, 'DISPATCHER'), above, 'dispatch', handedTo(unitsOf(desks, PREFECTURE)[0] ?? 0, [{ tenantId: idOf(desks, county) }]))

  // Only what was taken up is a coordinator's to dispatch.
  await act(deskOf(desks, PREFECTURE, 'SUPERVISOR'), await handed(), 'takeOver', { ground: 'INSTRUCTION', reason: '领导批示提级' })

  for (let drafts = 0; drafts < 3; drafts++) await opened(agent, desks.nextPhone())
}

const handedTo = (leadUnitId: number, co: readonly object[]) => ({
  leadUnitId, co, basis: 'INDUSTRY', ruleId: null, manualBasis: { clause: '三定规定第三条', overrideReason: '由该单位主办更便于办结' }, opinion: '请依职责办理，按时联系诉求人',
})

const idOf = ({ tenants }: Stage, code: string): number => tenants.find((tenant) => tenant.code === code)?.id ?? 0
/** Two, in which the cast has its people. */
const unitsOf = (stage: Stage, code: string): number[] => stage.units.filter(({ tenantId, role }) => tenantId === idOf(stage, code) && ROLES.includes(role ?? '')).map(({ id }) => id).slice(0, 2)
const deskOf = (stage: Stage, code: string, duty: Duty): Caller => someone(stage, `${duty} of ${code}`, ({ tenantId, duties }) => tenantId === idOf(stage, code) && duties.includes(duty))
const staffOf = (stage: Stage, id: number, duty: Duty): Caller => someone(stage, `${duty} of unit ${id}`, ({ unitId, duties }) => unitId === id && duties.includes(duty))

function someone({ people }: Stage, what: string, fits: (person: Person) => boolean): Caller {
  const person = people.find(fits)
  if (!person) throw new Error(`nobody is ${what}`)
  return person.api
}

const act = (who: Caller, { id, version }: Ref, verb: OrderVerb, input: unknown): Promise<Ref> => who.workOrder.perform({ id, version, verb, input, idempotencyKey: randomUUID() })
const opened = (agent: Caller, phone: string): Promise<Ref> => agent.workOrder.openDraft({ channel: 'PHONE', phone, idempotencyKey: randomUUID() })
const callTaken = async (agent: Caller, phone: string, where: object): Promise<Ref> => act(agent, await opened(agent, phone), 'register', { ...MATTER, ...where })

/** Past all doors: people of the cast who take no calls took some and have drafts, and units of it gave orders back and aren't answered yet. */
export async function takePart(db: pg.Pool, { members }: Cast): Promise<void> {
  const client = await db.connect()
  await client.query('begin; set local session_replication_role = replica')
  const gaveBack: number[] = []
  for (const { tenantId, personId, unitId, duties } of members) {
    // Whoever has a place in two tenants is told in each what is its own.
    if (personId === 'x-two-hats') await client.query(`insert into notice (tenant_id, person_id, code, at) values ($1, $2, 'N01', now())`, [tenantId, personId])
    const drafts = DRAFTING.indexOf(duties.join())
    if (drafts >= 0) {
      const own = (which: string, many: number, from: number) =>
        client.query(`update work_order set agent_id = $2 where id in (select id from work_order where tenant_id = $1 and ${which} order by id limit $3 offset $4)`, [tenantId, personId, many, from])
      await own(`status = 'DRAFT'`, 1, drafts)
      // Some of them: one may turn out to be a secret.
      await own('order_no is not null', 4, drafts * 4)
    }
    if (duties.join() !== 'UNIT_LIAISON' || unitId === null) continue
    const { rows: [order] } = await client.query<{ lead: string }>(
      `update work_order set lead_unit_id = $2 where id = (select id from work_order where tenant_id = $1 and status in ('RETURN_REVIEW', 'DISPUTED') and lead_assignment_id is not null and lead_unit_id <> all ($3)
          order by status desc, id limit 1) returning lead_assignment_id as lead`, [tenantId, unitId, gaveBack])
    if (!order) continue
    await client.query('update assignment set unit_id = $2 where id = $1', [order.lead, unitId])
    gaveBack.push(unitId)
  }
  await client.query('commit')
  client.release()
}
const DRAFTING: readonly string[] = ['SHIFT_LEAD', 'QA_INSPECTOR'] satisfies Duty[]
