import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import type { NotifyJob } from '../events/queue.ts'
import { tell, type Act } from './tell.ts'

const ACT = `
  select e.id as "eventId", e.order_id as "orderId", e.at, e.actor_id as "actorId", e.actor_place as "actorPlace", o.order_no as "orderNo", o.title, o.status
    from work_order_event e join work_order o on o.id = e.order_id where e.id = $1`

/** A job of the queue: what one reaction tells people of its own tenant, as far as that tenant still sees the order; of one that was taken from it the number. */
export async function notify(app: Pick<App, 'pool' | 'clock'>, { eventId, tenantId, code, duties, unitIds, first, gone }: NotifyJob): Promise<void> {
  await inScope(app.pool, tenantId, async (tx) => {
    const [seen] = await tx.query<Act>(ACT, [eventId], 'act-to-tell')
    const act = seen ?? (gone && withoutOrder(eventId, gone))
    if (act) await tell(tx, [{ ...act, code, duties, unitIds, ...(first === undefined ? {} : { first }) }], app.clock.now())
  })
}

/** Nothing of the matter, and no way to a page that wouldn't open. */
const withoutOrder = (eventId: string, { orderNo, place, at }: NonNullable<NotifyJob['gone']>): Act =>
  ({ eventId, orderId: null, at: new Date(at), actorId: '', actorPlace: place, orderNo: null, title: printedNo(orderNo), status: '' })
