import type pg from 'pg'

/** What handwritten SQL needs to know of the generated data. */
export type Ground = {
  tenantId: number; prefectureId: number; provinceId: number; nationId: number; neighbourId: number; unitId: number; unitName: string; liaisonUnitId: number; agentId: string; dispatcherId: string
  phoneIndex: Buffer; cursor: { at: Date; id: string }
  /** Orders of the largest county with a timeline of eight events. */
  detailIds: string[]
}
export type Db = Pick<pg.ClientBase, 'query'>
/** The handwritten statements of an operation: the fewest that leave the same rows. `sent` is what the request brought, behind HTTP. */
export type Run = (db: Db, ground: Ground, orderId: string, sent?: Sent) => Promise<unknown>
/** The body of an act as the product is sent it. */
export type Sent = { idempotencyKey?: string; input?: Readonly<Record<string, unknown>> }

export type Who = 'dispatcher' | 'overseer' | 'liaison' | 'agent'
/** One request of the product: a query by GET, a mutation by POST. Dates travel as the product writes them. */
export type Call = { who: Who; path: string; input: unknown; mutation?: boolean }

export type Operation = {
  code: `B${number}`
  /** Unique, in small letters: the plain server knows the operation by it. */
  key: string
  name: string
  /** It changes rows: in the database too it is run by all clients at once. */
  writes?: boolean
  /** An order waiting to be dispatched goes with each run. */
  uses?: boolean
  sql: Run
  /** Whose row-level security the statements run under; the largest county's where left out. */
  viewer?: (ground: Ground) => number
  /** The same through the product; left out where no person asks for it. */
  calls?: (ground: Ground, orderId: string) => Call[]
}

/** Prepared once per connection, as the product's hot statements are. */
export const named = (db: Db, name: string, text: string, values: unknown[]) => db.query({ name, text, values })

/** The columns of a row in a list. */
export const ROW = `id, version, order_no, status, since, channel, request_type, category_code, title, area_code, town_code, address, urgency, tenant_id, prefecture_id, origin_tenant_id, holder_tenant_id,
  holder_unit_id, lead_unit_name, sla_policy_id, registered_at, accepted_at, dispatched_at, first_dispatched_at, first_contact_at, replied_at, due_at, holder_due_at, next_due_at,
  urge_count, callback_attempts, next_callback_at, created_at`

/** What any act must know first: the order as it stands, held, and what its key has kept. */
export const LOCK = `select version, seal, title, (select answer from idempotency where tenant_id = $2 and person_id = $3 and key = $4) as kept from work_order where id = $1 for no key update`
