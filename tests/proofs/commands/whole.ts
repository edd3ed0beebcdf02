import type pg from 'pg'

const OPEN = `('PENDING_SIGN','SIGNED','IN_PROGRESS','SUBMITTED','APPROVED','RETURN_REQUESTED','REWORK')`
const OVER = `('CLOSED','REJECTED','EMERGENCY_TRANSFERRED','WITHDRAWN','NOT_PURSUED','MERGED','ARCHIVED','DISCARDED')`

/** What must hold across orders: each statement finds the rows that break it, with `id` to look them up by. */
const WHOLE: Record<string, string> = {
  'numbers have gaps or doubles': `
    with given as (select left(order_no, 13) as day, right(order_no, 5)::int as n from work_order where order_no is not null),
         days as (select day, count(*)::int as many, count(distinct n)::int as different, max(n) as most from given group by day),
         counters as (select t.area_code || c.day || c.digit as day, c.last from number_counter c join tenant t on t.id = c.tenant_id)
    select coalesce(d.day, c.day) as id from days d full join counters c on c.day = d.day where d.many is distinct from d.different or d.many is distinct from d.most or d.most is distinct from c.last`,
  'a numbered state without a number, or a number on a draft': `select id from work_order where (order_no is null) <> (status in ('DRAFT', 'DISCARDED'))`,
  'a parent counts other orders than are merged into it': `
    select p.id from work_order p left join work_order c on c.parent_id = p.id group by p.id
    having p.repeat_count <> count(c.id) or p.involved_headcount <> 1 + coalesce(sum(c.involved_headcount), 0)`,
  'merged into nothing, or into what was merged itself': `select c.id from work_order c left join work_order p on p.id = c.parent_id where (c.status = 'MERGED' and p.id is null) or p.parent_id is not null`,
  // Its reporter is asked by the centre that has it, of an answer that comes with the parent.
  'merged into an order of a centre that can\'t reach it': `
    select c.id from work_order c join work_order p on p.id = c.parent_id where c.status = 'MERGED' and p.tenant_id not in (c.tenant_id, c.prefecture_id)`,
  'a notice twice': `select coalesce(event_id::text, dedupe) || ' ' || person_id || ' ' || code as id from notice group by coalesce(event_id::text, dedupe), person_id, code having count(*) > 1`,
  'a message twice': `select dedupe as id from outbound group by dedupe having count(*) > 1`,
  'an open assignment on an order that is over or waits for nobody': `
    select o.id from work_order o join assignment a on a.order_id = o.id where a.status in ${OPEN} and (o.status in ${OVER} or o.status in ('DRAFT','REGISTERED','TRANSFER_PENDING','CALLBACK_PENDING','REDO_REVIEW'))`,
  'an open part below a part that ended': `select s.order_id as id from assignment s join assignment p on p.id = s.parent_id where s.status in ${OPEN} and p.status not in ${OPEN}`,
  'an open dispute exactly where it is disputed': `select o.id from work_order o left join dispute d on d.order_id = o.id and d.decided_at is null where (o.status = 'DISPUTED') <> (d.id is not null)`,
  'a waiting transfer exactly where it is being passed on': `select o.id from work_order o left join transfer t on t.order_id = o.id and t.status = 'PENDING' where (o.status = 'TRANSFER_PENDING') <> (t.id is not null)`,
  'an open request on an order that is over': `select o.id from work_order o join request r on r.order_id = o.id where r.status in ('PROPOSED','SUBMITTED','SECONDED') and o.status in ${OVER}`,
  'a return under review exactly where its state says so': `
    select o.id from work_order o left join request r on r.order_id = o.id and r.kind in ('RETURN','LATE_RETURN') and r.status = 'SUBMITTED' where (o.status = 'RETURN_REVIEW') <> (r.id is not null)`,
  'one person decided what he asked for': `
    select order_id as id from request where status in ('APPROVED','REJECTED') and kind not in ('WITHDRAWAL') and decided_by <> 'system' and decided_by in (proposed_by, coalesce(approved_by, ''), coalesce(seconded_by, ''))`,
  'supervised without an open letter, or the reverse': `select o.id from work_order o where o.is_supervised <> exists (select 1 from supervision s where s.order_id = o.id and s.closed_at is null)`,
  'a share for the dispute outlives it': `
    select o.id from order_share s join work_order o on o.id = s.order_id where s.ended_at is null and ((s.kind = 'DISPUTE' and o.status <> 'DISPUTED') or (s.kind = 'TRANSFER' and o.status <> 'TRANSFER_PENDING'))`,
  'the newest clock is not the date on the order': `
    select o.id from work_order o join lateral (select due_at from order_clock k where k.order_id = o.id and k.kind = 'CITIZEN' order by k.version desc, k.id desc limit 1) k on true
     where o.due_at is distinct from k.due_at`,
  'something due was left undone': `select id from work_order where status = 'DISPATCHED' and sign_due_at < $1 union select id from work_order where status = 'SUSPENDED' and resume_by < $1`,
}

/** Nothing where all of it holds. `settled` is an instant up to which everything due must have been done. */
export async function wholeProblems(db: pg.Pool, settled: Date): Promise<string[]> {
  const problems: string[] = []
  for (const [said, text] of Object.entries(WHOLE)) {
    const { rows } = await db.query<{ id: string }>(text, text.includes('$1') ? [settled] : [])
    if (rows.length) problems.push(`${said}: ${rows.length}, e.g. ${rows.slice(0, 3).map(({ id }) => id).join(', ')}`)
  }
  return problems
}
