import type { Shape } from './shape.ts'

const DISPATCHED = `o.lead_unit_id is not null`
const ENDED = `o.status in ('CLOSED','ARCHIVED')`
const named = (...names: readonly string[]) => `array[${names.map((name) => `'work-order.${name}'`).join(',')}]`
/** What happened to an order, by its state: as many events as it has versions. */
const ANSWERED = named('draft-opened', 'answered-directly', 'archived')
const HANDLED = named('draft-opened', 'registered', 'dispatched', 'signed', 'recorded', 'reply-submitted', 'unit-approved', 'result-accepted')
const CLOSED = named('draft-opened', 'registered', 'dispatched', 'signed', 'reply-submitted', 'unit-approved', 'result-accepted', 'closed')
const ARCHIVED = named('draft-opened', 'registered', 'dispatched', 'signed', 'reply-submitted', 'unit-approved', 'closed', 'archived')
const DISPUTED = named('draft-opened', 'registered', 'dispatched', 'dispute-raised')
const PROPOSED = named('draft-opened', 'registered', 'transfer-proposed')
const neighbour = 's.neighbour'
/** The prefecture above, or the neighbour of the prefecture itself: shares gather at the top, as they do when matters are reported up. */
const follower = 'case when s.tenant_id = s.prefecture_id then s.neighbour else s.prefecture_id end'

/** Who of a unit is told, for the notices. */
export const LIAISONS = `
  create unlogged table making.liaison as select unit_id, min(person_id) as person_id from membership where unit_id is not null and duties = '{UNIT_LIAISON}' group by unit_id;
  analyze making.liaison`

/**
 * Everything that hangs on the orders, a statement a table, the longest first. `o.n` is the order's number in the
 * series.
 */
export function relationsSql(shape: Shape): Readonly<Record<string, string>> {
  const { shared, transferred, disputed, coHandled, centreParts, linked, attached, historyOf } = shape
  const from = 'from making.brief o join making.slot s on s.tenant_id = o.tenant_id'
  const part = (salt: number, share: number) => `making.draw(o.n, ${salt}) < ${share}`
  const told = historyOf === 1 ? 'true' : `o.n % ${historyOf} = 0 or not ${ENDED}`
  const state = `case o.status when 'DISPATCHED' then 'PENDING_SIGN' when 'IN_PROGRESS' then 'IN_PROGRESS' when 'UNIT_REVIEW' then 'SUBMITTED' when 'DISPUTED' then 'RETURNED' when 'CENTRE_REVIEW' then 'APPROVED' else 'ACCEPTED' end`
  return {
    work_order_event: `insert into work_order_event (id, order_id, tenant_id, version, at, type, from_status, to_status, actor_id, actor_name, actor_tenant_id, actor_place, payload, hash, relayed_at)
      select making.made_id(o.n, 16 + v, o.created_at + v * interval '1 hour'), o.id, o.tenant_id, v, o.created_at + v * interval '1 hour', (case when o.status = 'ARCHIVED' and o.version = 3 or o.status = 'CLOSED' and o.version = 2 then ${ANSWERED} when o.status = 'ARCHIVED' then ${ARCHIVED} when o.status = 'CLOSED' then ${CLOSED} when o.status = 'DISPUTED' then ${DISPUTED} when o.status = 'TRANSFER_PENDING' then ${PROPOSED} else ${HANDLED} end)[v], null, o.status, s.agent, '坐席', o.tenant_id, '中心',
             '{"opinion":"请依职责办理，按时联系诉求人"}', o.seal, case when o.n % 100 <> 0 or ${ENDED} then o.created_at + v * interval '1 hour' end
        ${from}, generate_series(1, o.version) v where ${told}`,
    assignment: `insert into assignment (id, order_id, tenant_id, role, unit_tenant_id, unit_id, unit_name, status, suffix, dispatched_at, sign_due_at, signed_at, due_at, "limit")
      select o.lead_assignment_id, o.id, o.tenant_id, 'LEAD', o.tenant_id, o.lead_unit_id, o.lead_unit_name, ${state}, '01', o.dispatched_at, o.sign_due_at, o.signed_at, o.due_at, '{"unit":"WORKING_DAY","amount":15}'::jsonb ${from} where ${DISPATCHED}
      union all
      select making.made_id(o.n, 3, o.created_at), o.id, o.tenant_id, 'CO', o.tenant_id, s.units[1 + o.n % array_length(s.units, 1)], s.unit_names[1 + o.n % array_length(s.units, 1)],
             case when ${ENDED} then 'ACCEPTED' else 'IN_PROGRESS' end, '02', o.dispatched_at, o.sign_due_at, o.signed_at, o.due_at, null ${from} where ${DISPATCHED} and ${part(21, coHandled)}
      union all
      select making.made_id(o.n, 4, o.created_at), o.id, o.tenant_id, 'CO', ${neighbour}, null::int, '协办中心', case when ${ENDED} then 'ACCEPTED' else 'IN_PROGRESS' end, '03', o.dispatched_at, o.sign_due_at, o.signed_at, o.due_at, null
        ${from} where ${DISPATCHED} and ${part(22, centreParts)}`,
    custody: `insert into custody (order_id, tenant_id, version, from_at, holder_tenant_id, holder_unit_id, holder_name, assignment_id)
      select o.id, o.tenant_id, 1, o.created_at, o.tenant_id, null, '中心', null ${from} where ${told}
      union all select o.id, o.tenant_id, 3, o.dispatched_at, o.tenant_id, o.lead_unit_id, o.lead_unit_name, o.lead_assignment_id ${from} where (${told}) and ${DISPATCHED}`,
    order_clock: `insert into order_clock (id, order_id, tenant_id, version, kind, assignment_id, cause, started_at, due_at, calendar_tenant_id)
      select making.made_id(o.n, 5, o.created_at), o.id, o.tenant_id, 3, 'HOLDER', o.lead_assignment_id, 'DISPATCH', o.dispatched_at, o.due_at, o.tenant_id ${from} where (${told}) and ${DISPATCHED}`,
    order_share: `insert into order_share (id, order_id, tenant_id, grantee_id, kind, reason, granted_by, granted_at)
      select making.made_id(o.n, 6, o.created_at), o.id, o.tenant_id, ${follower}, 'ORIGIN', '转办后跟踪', '派单员', o.created_at + interval '1 hour' ${from} where ${part(23, shared)}`,
    transfer: `insert into transfer (id, order_id, kind, from_tenant_id, to_tenant_id, reason, status, due_at, proposed_at, decided_at)
      select making.made_id(o.n, 7, o.created_at), o.id, 'TRANSFER', case when o.status = 'TRANSFER_PENDING' and o.n % 2 = 0 then ${neighbour} else o.tenant_id end, case when o.status = 'TRANSFER_PENDING' and o.n % 2 = 0 then o.tenant_id else ${neighbour} end, '属地在邻县',
             case when o.status = 'TRANSFER_PENDING' then 'PENDING' else 'ACCEPTED' end, o.next_due_at, o.created_at + interval '30 minutes', case when o.status <> 'TRANSFER_PENDING' then o.created_at + interval '1 hour' end
        ${from} where o.status = 'TRANSFER_PENDING' or ${part(24, transferred)}`,
    dispute: `insert into dispute (id, order_id, tenant_id, ground, opened_at, opinion_due_at, decided_at, decision)
      select making.made_id(o.n, 8, o.created_at), o.id, o.prefecture_id, 'RETURNED_TWICE', o.created_at + interval '1 day', o.due_at, case when o.status <> 'DISPUTED' then o.created_at + interval '3 days' end, case when o.status <> 'DISPUTED' then '指定主办' end
        ${from} where o.status = 'DISPUTED' or ${DISPATCHED} and ${part(25, disputed)}`,
    dispute_opinion: `insert into dispute_opinion (id, order_id, tenant_id, dispute_id, party_tenant_id, party_unit_id, party_name, due_at, given_at, words)
      select making.made_id(o.n, 9 + side, o.created_at), o.id, o.tenant_id, making.made_id(o.n, 8, o.created_at), o.tenant_id, case side when 0 then o.lead_unit_id end, '当事单位', o.created_at + interval '2 days', case when o.status <> 'DISPUTED' then o.created_at + interval '2 days' end, '不在职责范围'
        ${from}, generate_series(0, 1) side where o.status = 'DISPUTED' or ${DISPATCHED} and ${part(25, disputed)}`,
    handling_record: `insert into handling_record (id, order_id, tenant_id, assignment_id, kind, at, mode, reached, content, person_id, person_name)
      select making.made_id(o.n, 11, o.created_at), o.id, o.tenant_id, o.lead_assignment_id, 'CONTACT', o.signed_at, 'PHONE', true, '已联系诉求人核实情况，正在办理。', 'unit', '承办人' ${from} where (${told}) and o.signed_at is not null`,
    callback_attempt: `insert into callback_attempt (id, order_id, tenant_id, at, outcome, person_id)
      select making.made_id(o.n, 12, o.created_at), o.id, o.tenant_id, o.created_at + interval '5 days', 'REACHED', s.agent ${from} where (${told}) and ${DISPATCHED} and ${ENDED}`,
    evaluation: `insert into evaluation (id, order_id, tenant_id, at, round, channel, contacted, resolved, result_rating, process_rating)
      select making.made_id(o.n, 13, o.created_at), o.id, o.tenant_id, o.created_at + interval '5 days', 1, 'PHONE', 'YES', 'YES', 4, 5 ${from} where (${told}) and ${DISPATCHED} and ${ENDED}`,
    linkage_record: `insert into linkage_record (id, order_id, tenant_id, line, mode, started_at, outcome)
      select making.made_id(o.n, 14, o.created_at), o.id, o.tenant_id, '110', 'THREE_WAY', o.created_at, 'TAKEN' ${from} where ${part(26, linked)}`,
    attachment: `insert into attachment (id, order_id, tenant_id, name, mime, size, sha256, content, uploaded_by, uploader_name, created_at)
      select making.made_id(o.n, 15, o.created_at), o.id, o.tenant_id, '现场.jpg', 'image/jpeg', 64, o.seal, decode(repeat('00', 64), 'hex'), s.agent, '坐席', o.created_at ${from} where ${part(27, attached)}`,
    notice: `insert into notice (id, tenant_id, person_id, order_id, event_id, code, order_no, params, at, read_at)
      select making.made_id(o.n, 32, o.created_at), o.tenant_id, l.person_id, o.id, making.made_id(o.n, 19, o.created_at + interval '3 hours'), 'N04', o.order_no, '{"title":"待签收"}', o.dispatched_at, case when ${ENDED} or o.n % 200 <> 0 then o.dispatched_at + interval '1 hour' end
        ${from} join making.liaison l on l.unit_id = o.lead_unit_id where (${told}) and ${DISPATCHED}`,
    idempotency: `insert into idempotency (tenant_id, person_id, key, payload_hash, answer, at)
      select o.tenant_id, s.agent, o.id::text, o.seal, '{"version":2}', o.created_at ${from} where ${told}`,
    trace: `insert into trace (id, at, tenant_id, order_id, order_no, person_id, person_name, membership_id, place, kind, fields, purpose, keep_until)
      select making.made_id(o.n, 33 + look, o.created_at), o.created_at + make_interval(hours => look), o.tenant_id, o.id, o.order_no, s.agent, '坐席', 0, '中心', case look when 0 then 'REVEALED' else 'OPENED' end,
             case look when 0 then array['CALLER'] else array['CONTENT', 'CALLER_MASKED'] end, case look when 0 then 'CONTACT' end, (o.created_at + interval '36 months')::date ${from}, generate_series(0, 2) look where o.n % 8 = 0`,
  }
}
