import type { App } from '../context.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import { callerCodeOf, tellCallers, type CallerTell } from '../outbound/caller.ts'
import { tell, type Act, type Tell } from '../notice/tell.ts'
import { reactionsTo, type Reaction, type Told } from '../work-order/reactions.ts'
import type { Backend, NewJob } from './queue.ts'

const BATCH = 200
const POLL_MS = 2_000
/** Acts that follow one another within this time are looked for together. */
const GATHER_MS = 100

type Found = { tenant_id: number; id: string }

/**
 * Takes events that nobody relayed yet and marks them. People of the order's own tenant and its caller are told in the
 * same transaction; each reaction for another tenant becomes a job with an id derived from the event, and so does what
 * can't be told here. A crash anywhere repeats harmlessly; a queue that is away leaves what needs it for the next round.
 * Returns how many events were relayed.
 */
export async function relayOnce(app: App, { add }: Pick<Backend, 'add'>): Promise<number> {
  const found = await scout<Found>(app.pool, { text: 'select * from scout_events($1)', values: [BATCH] })
  const byTenant = new Map<number, string[]>()
  for (const row of found) byTenant.set(row.tenant_id, [...(byTenant.get(row.tenant_id) ?? []), row.id])
  let relayed = 0
  for (const [tenantId, ids] of byTenant) {
    relayed += await inScope(app.pool, tenantId, async (tx) => {
      const taken = await take(tx, ids)
      const reactions = taken.flatMap((event) => reactionsTo(event).map((reaction, index) => ({ event, reaction, index })))
      const isHere = ({ reaction }: (typeof reactions)[number]) => reaction.tenantId === tenantId
      const jobsOf = (some: typeof reactions) => some.map(({ event, reaction, index }) => jobOf(event, reaction, index))
      const here = reactions.filter(isHere)
      const callers = taken.flatMap(callerJob)
      const jobs = jobsOf(reactions.filter((each) => !isHere(each)))
      // Marked, but not for good before the queue has them. The commit needn't wait for the disk: an event whose mark is lost is relayed again, and what was told with it is told again.
      if (jobs.length) await add(jobs)
      const isTold = await toldHere(app, tx, here.map(({ event, reaction: { tenantId: _here, gone: _seen, ...said } }) => ({ ...actOf(event), ...said })), callers.map(({ data }) => data))
      if (!isTold) await add([...jobsOf(here), ...callers])
      return taken.length
    })
  }
  return relayed
}

type TakenEvent = Told & Omit<Act, 'eventId' | 'orderId'> & { id: string; orderId: string }

const actOf = ({ id, orderId, at, actorId, actorPlace, orderNo, title, status }: TakenEvent): Act => ({ eventId: id, orderId, at, actorId, actorPlace, orderNo, title, status })

/** Whether all of it was told. What can't be is left to the queue, which tries it again by itself and holds up nothing else. */
async function toldHere(app: App, tx: Tx, tells: readonly Tell[], callers: readonly CallerTell[]): Promise<boolean> {
  if (!tells.length && !callers.length) return true
  tx.send('savepoint told')
  try {
    await tell(tx, tells, app.clock.now())
    await tellCallers(app, tx, callers)
    return true
  } catch {
    await tx.query('rollback to savepoint told')
    return false
  }
}

const TAKE = `
  with unwaited as materialized (select set_config('synchronous_commit', 'off', true)),
       taken as (select e.id from work_order_event e, unwaited where e.id = any($1) and e.relayed_at is null for no key update of e skip locked),
       marked as (update work_order_event e set relayed_at = now() from taken t where e.id = t.id)
  select e.id, e.order_id as "orderId", e.type, e.tenant_id as "tenantId", e.actor_tenant_id as "actorTenantId", e.payload, e.at, e.actor_id as "actorId", e.actor_place as "actorPlace", o.order_no as "orderNo", o.title, o.status,
         json_build_object('tenantId', o.tenant_id, 'prefectureId', o.prefecture_id, 'status', o.status, 'urgency', o.urgency, 'leadUnitId', o.lead_unit_id, 'holderTenantId', o.holder_tenant_id,
           'lineUnitIds', array(select h.id from unit u join unit h on h.line_code = u.line_code and h.tenant_id = o.prefecture_id and h.status = 'ACTIVE' and h.id is distinct from o.complained_unit_id
                                 where u.id = o.lead_unit_id and u.kind = 'VERTICAL' and o.tenant_id <> o.prefecture_id)) as "order",
         (select coalesce(json_agg(json_build_object('unitTenantId', a.unit_tenant_id, 'unitId', a.unit_id, 'status', a.status) order by a.dispatched_at), '[]') from assignment a where a.order_id = o.id) as parts,
         (select json_build_object('fromTenantId', t.from_tenant_id, 'toTenantId', t.to_tenant_id) from transfer t where t.order_id = o.id order by t.proposed_at desc limit 1) as transfer,
         (select json_build_object('tenantId', d.tenant_id) from dispute d where d.order_id = o.id order by d.opened_at desc limit 1) as dispute,
         (select coalesce(json_agg(json_build_object('partyTenantId', p.party_tenant_id, 'partyUnitId', p.party_unit_id)), '[]') from dispute_opinion p where p.order_id = o.id) as opinions,
         (select r.actor_id from work_order_event r where r.order_id = o.previous_order_id and r.type = 'work-order.result-accepted' order by r.version desc limit 1) as "previousReviewer"
    from taken t join work_order_event e on e.id = t.id join work_order o on o.id = e.order_id`

const take = (tx: Tx, ids: string[]): Promise<TakenEvent[]> => tx.query<TakenEvent>(TAKE, [ids], 'take-events')

const jobOf = (event: TakenEvent, { gone, ...reaction }: Reaction, index: number): NewJob => ({
  name: 'notify',
  data: { ...reaction, eventId: event.id, orderId: event.orderId, ...(gone && event.orderNo ? { gone: { orderNo: event.orderNo, place: event.actorPlace, at: event.at.toISOString() } } : {}) },
  opts: { jobId: `${event.id}-${reaction.code}-${index}` },
})

/** Every act of which the caller is told by a message, each once. */
function callerJob(event: TakenEvent): NewJob[] {
  const code = callerCodeOf(event.type, event.payload)
  if (!code) return []
  return [{
    name: 'notify', data: { code, tenantId: event.order.tenantId, unitIds: [], duties: [], caller: true, eventId: event.id, orderId: event.orderId }, opts: { jobId: `${event.id}-${code}-caller` },
  }]
}

/** Runs until closed: woken by each act, and by a slow poll in case a wake-up was lost. */
export function startRelay(app: App, backend: Pick<Backend, 'add'>, onError: (error: unknown) => void): { close: () => Promise<void> } {
  let closed = false
  let again = false
  let running: Promise<void> | null = null
  const wake = () => {
    again = true
    running ??= run().finally(() => {
      running = null
    })
  }
  const run = async () => {
    while (again && !closed) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
      again = false
      try {
        if ((await relayOnce(app, backend)) >= BATCH) again = true
      } catch (error) {
        onError(error)
      }
    }
  }
  const stop = app.feed.onAct(wake)
  const timer = setInterval(wake, POLL_MS)
  wake()
  return {
    close: async () => {
      closed = true
      clearInterval(timer)
      stop()
      await running
    },
  }
}
