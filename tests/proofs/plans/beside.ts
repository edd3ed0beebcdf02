import { ACTIVE_ORDERS } from '@hotline/server/work-order/statuses-sql.ts'
import pg from 'pg'

const OPEN = `o.status in ${ACTIVE_ORDERS}`
const ENDED = `('CLOSED','ARCHIVED')`
/** The order's number in the series that made it, for choosing a part of them; ids of one kind never meet another's. */
const NTH = `('x' || right(o.id::text, 6))::bit(24)::int`
const id = 'gen_random_uuid()'

/** Some orders suspended, merged, repeated, sensitive; then what hangs on them. Each table long enough to miss an index. */
const STEPS = [
  `update work_order o set status = 'RETURN_REVIEW' where o.status = 'REDO_REVIEW' and ${NTH} % 2 = 0`,
  `update work_order o set status = 'SUSPENDED', suspended_at = o.dispatched_at, resume_by = least(o.dispatched_at + interval '10 days', now()), check_due_at = least(o.dispatched_at + interval '5 days', now()) where o.status = 'UNIT_REVIEW' and ${NTH} % 2 = 0`,
  `update work_order o set self_close_at = o.created_at + interval '9 days' where o.status = 'CALLBACK_PENDING' and ${NTH} % 10 = 0`,
  `update work_order o set status = 'MERGED', repeat_count = 0, callback_due_at = case when ${NTH} % 2 = 0 then o.created_at + interval '9 days' end,
     parent_id = (select p.id from work_order p where p.tenant_id = o.tenant_id and p.id < o.id and p.status in ${ENDED} order by p.id desc limit 1)
   where o.status in ${ENDED} and ${NTH} % 7 = 0`,
  `update work_order o set repeat_count = c.n from (select parent_id, count(*) as n from work_order where parent_id is not null group by 1) c where c.parent_id = o.id`,
  `update work_order o set is_repeat = true, previous_order_id = (select p.id from work_order p where p.tenant_id = o.tenant_id and p.id < o.id and p.status in ${ENDED} order by p.id desc limit 1) where ${NTH} % 7 = 1`,
  `update work_order o set is_sensitive = true where ${NTH} % 11 = 0`,
  // Closed by itself, refused by a neighbour, dispatched by the catalogue: what the sweep finds by an index of its own.
  `update work_order o set self_close_at = o.created_at + interval '9 days' where o.status = 'CALLBACK_PENDING'`,
  `update work_order o set status = 'REGISTERED', since = o.created_at, transfer_count = case when ${NTH} % 50 = 3 then 1 else 0 end, auto_dispatch_at = o.created_at, lead_unit_id = null, holder_unit_id = null where o.status in ${ENDED} and ${NTH} % 10 = 3`,
  `update work_order o set next_warning_at = o.next_due_at where ${OPEN}`,
  `insert into request (id, order_id, tenant_id, no, kind, status, ground, words, unit_id, unit_name, proposed_by, proposed_by_name, proposed_at, due_at)
   select ${id}, o.id, o.tenant_id, o.order_no || '-' || k.letter || '1', k.kind, case when ${OPEN} then k.status else 'APPROVED' end, 'COURT', '申请', o.lead_unit_id, o.lead_unit_name, 'p', '某',
          o.dispatched_at, case when k.status <> 'PROPOSED' then o.dispatched_at + interval '1 day' end
     from work_order o, (values ('RETURN','SUBMITTED','T'), ('EXTENSION','SUBMITTED','Y'), ('SUSPENSION','PROPOSED','G'), ('NOT_PURSUE','SECONDED','B')) k(kind, status, letter) where o.lead_unit_id is not null and (k.kind <> 'RETURN' or o.status in ('RETURN_REVIEW','CLOSED','ARCHIVED'))`,
  `insert into supervision (id, order_id, tenant_id, issuer_tenant_id, level, trigger, requirements, opened_by, opened_by_name, opened_at)
   select ${id}, o.id, o.tenant_id, o.prefecture_id, 'L3', 'OVERDUE', '限期办结', 'p', '某', o.created_at + interval '5 days' from work_order o where ${NTH} % 4 = 0`,
  `insert into caller_question (id, order_id, tenant_id, questions, asked_by, asked_by_name, asked_at, answer, answered_at)
   select ${id}, o.id, o.tenant_id, '具体是哪一栋楼', 'p', '某', o.created_at + interval '1 hour', case when not ${OPEN} then '三栋' end, case when not ${OPEN} then o.created_at + interval '2 hours' end from work_order o where o.status <> 'DRAFT' and ${NTH} % 2 = 0`,
  `insert into filing (id, order_id, tenant_id, prefecture_id, kind, subject, event_version, filed_at, object_until)
   select ${id}, o.id, o.tenant_id, o.prefecture_id, 'SENSITIVE', '敏感件', 2, o.created_at, o.created_at + interval '3 days' from work_order o where o.tenant_id <> o.prefecture_id and ${NTH} % 3 = 0`,
  `insert into outbound (id, tenant_id, order_id, dedupe, code, channel, to_caller, body, status, due_at, created_at)
   select ${id}, o.tenant_id, o.id, o.id::text, 'N01', 'SMS', true, '已登记', (array['SENT','SENT','SENT','FAILED','QUEUED'])[1 + ${NTH} % 5], o.created_at, o.created_at from work_order o where ${NTH} % 2 = 0`,
  `insert into clock_warning (order_id, tenant_id, clock, rung, due_at, at) select o.id, o.tenant_id, 'HANDLE', 'OVERDUE', o.due_at, o.due_at from work_order o where o.lead_unit_id is not null and ${NTH} % 2 = 0`,
]

/** Adds to a filled database what stands beside orders longer than one act. `url` is the superuser's. */
export async function fillBeside(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  await db.query('set session_replication_role = replica; set synchronous_commit = off')
  for (const step of STEPS) await db.query(step)
  await db.query('vacuum analyze')
  await db.end()
}
