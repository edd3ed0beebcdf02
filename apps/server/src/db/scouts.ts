import { ROUTING_DEFAULTS } from '@hotline/domain/routing/model.ts'
import { UNIT_DEFAULTS } from '@hotline/domain/unit/settings.ts'
import { UPPER_CHANNELS } from '@hotline/domain/work-order/upper.ts'
import { ACTIVE_ORDERS } from '../work-order/statuses-sql.ts'

const UPPERS = UPPER_CHANNELS.map((channel) => `'${channel}'`).join(',')

/** Tables that the scout's functions read across tenants, and nothing else (rule 15.12: jobs find their work, then re-enter a scope). */
export const SCOUTED = [
  'membership', 'delegation', 'unit', 'work_order', 'work_order_event', 'transfer', 'dispute', 'dispute_opinion', 'tenant', 'tenant_closure', 'person', 'product_clock',
  'order_clock', 'clock_warning', 'supervision', 'outbound', 'account_opening', 'recalculation', 'unit_contact_change', 'policy_version', 'rule_document', 'onboarding', 'order_words', 'order_share', 'assignment', 'trace', 'custody',
] as const

/** What looks for work, or for an order, across tenants; each with the one way it is called. */
export const SCOUT_FUNCTIONS = `
create or replace function scout_memberships(who text)
returns table (person_id text, person_name text, account text, disabled boolean, membership_id int, tenant_id int, unit_id int, unit_name text, duties text[], permission_version int, acts_for text[], acts_for_names text[], valid_to timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.name, p.username, p.disabled_at is not null, h.id, h.tenant_id, h.unit_id, u.name, h.duties, h.permission_version, h.acts_for, h.acts_for_names, h.valid_to
    from person p
    join (select m.person_id, m.id, m.tenant_id, m.unit_id, m.duties, m.permission_version, '{}'::text[] as acts_for, '{}'::text[] as acts_for_names, m.valid_to
            from membership m where m.person_id = who and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now())
          union all
          select d.person_id, -d.delegation_id, d.tenant_id, d.unit_id, d.duties, d.permission_version, d.acts_for, d.acts_for_names, d.valid_to
            from delegated_posts(array(select id from delegation where delegate_id = who and delegation.valid_to > product_now() and ended_at is null)) d) h on h.person_id = p.id
    left join unit u on u.id = h.unit_id
   where p.id = who
   -- One's own first, then what is done for others.
   order by h.id < 0, abs(h.id)
$$;

create or replace function scout_events(most int)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.tenant_id, e.id from work_order_event e join work_order o on o.id = e.order_id
   where e.relayed_at is null order by e.at limit most
$$;

create or replace function scout_due(what text, before timestamptz, most int)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  (select o.tenant_id, o.id from work_order o
    where what = 'sign' and o.status = 'DISPATCHED' and o.sign_due_at <= before order by o.sign_due_at limit most)
  union all
  (select t.from_tenant_id, t.order_id from transfer t
    where what = 'transfer' and t.status = 'PENDING' and t.due_at <= before order by t.due_at limit most)
  union all
  (select d.tenant_id, d.order_id from dispute d
    where what = 'opinion' and d.decided_at is null and d.opinion_due_at <= before
      and exists (select 1 from dispute_opinion p where p.order_id = d.order_id and p.dispute_id = d.id and p.given_at is null and p.silent_at is null offset 0)
    order by d.opinion_due_at limit most)
  union all
  (select o.tenant_id, o.id from work_order o
    where what = 'archive' and o.status in ('CLOSED','REJECTED','EMERGENCY_TRANSFERRED','WITHDRAWN','NOT_PURSUED','MERGED') and o.archive_due_at <= before and not o.is_supervised
      and (o.status <> 'MERGED' or o.callback_due_at is null and not exists (select 1 from work_order p where p.id = o.parent_id and p.closed_at is null offset 0))
    order by o.archive_due_at limit most)
  union all
  (select o.tenant_id, o.id from work_order o
    where what = 'resume' and o.status = 'SUSPENDED' and o.resume_by <= before order by o.resume_by, o.id limit most)
  union all
  -- What an upper platform sent closes only with its word (T46).
  (select o.tenant_id, o.id from work_order o
    where what = 'close' and o.status = 'CALLBACK_PENDING' and o.self_close_at <= before and (o.upper_accepted_at is not null or o.external_no is null or o.channel not in (${UPPERS}))
    order by o.self_close_at, o.id limit most)
  union all
  -- Still in the queue as a refusal put it back, and refused as often as the prefecture asked for when it was accepted (T11).
  (select o.tenant_id, o.id from work_order o
    where what = 'refused' and o.status = 'REGISTERED' and o.transfer_count > 0 and o.since <= before
      and exists (select 1 from transfer t where t.order_id = o.id and t.status = 'REFUSED' and t.decided_at = o.since offset 0)
      and (select count(*) from transfer t where t.order_id = o.id and t.status = 'REFUSED') >= coalesce(
        (select (v.content ->> 'maximumTransfers')::int from policy_version v
          where v.tenant_id = o.prefecture_id and v.kind = 'ROUTING' and v.status = 'PUBLISHED' and v.effective_from <= o.registered_at and (v.effective_to is null or v.effective_to > o.registered_at) limit 1),
        ${ROUTING_DEFAULTS.maximumTransfers})
    order by o.since, o.id limit most)
  union all
  (select o.tenant_id, o.id from work_order o
    where what = 'dispatch' and o.status = 'REGISTERED' and o.auto_dispatch_at <= before order by o.auto_dispatch_at, o.id limit most)
$$;

-- Rule 4.6 across levels: whether the prefecture itself has an open order of the same caller and category, and nothing
-- more. Answers only about an order that the asking tenant owns, so that nobody's number can be tried out elsewhere.
create or replace function scout_related_above(asked uuid, category text, made_after timestamptz)
returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select 1 from work_order o join work_order p on p.tenant_id = o.prefecture_id and p.caller_phone_idx = o.caller_phone_idx
     where o.id = asked and o.tenant_id = (select nullif(current_setting('app.tenant', true), '')::int) and o.tenant_id <> o.prefecture_id
       and p.created_at > made_after and p.category_code = category and p.status in ${ACTIVE_ORDERS} offset 0)
$$;

create or replace function scout_warnings(before timestamptz, most int)
returns table (tenant_id int, prefecture_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.tenant_id, o.prefecture_id, o.id from work_order o where o.next_warning_at <= before order by o.next_warning_at, o.id limit most
$$;

-- Suspended orders that are to be looked at (rule 4.2 T23).
create or replace function scout_suspension_checks(before timestamptz, most int)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.tenant_id, o.id from work_order o where o.status = 'SUSPENDED' and o.check_due_at <= before order by o.check_due_at, o.id limit most
$$;

-- The newest orders that the tenant in force sees with all these pieces in their title, and that came to one of these
-- units where some are named. Row-level security can't use the index of the pieces; what is found here is read under it again.
create or replace function find_orders(pieces text[], of_units int[], most int)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id from order_words w join work_order o on o.id = w.order_id
   where w.grams @> pieces
     and (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = o.tenant_id)
       or exists (select 1 from order_share s where s.order_id = o.id and s.grantee_id = (select nullif(current_setting('app.tenant', true), '')::int) and s.ended_at is null))
     and (cardinality(of_units) = 0 or exists (select 1 from assignment a where a.order_id = o.id and a.unit_id = any(of_units)))
   order by o.created_at desc, o.id desc limit most
$$;

-- What these tenants and their units handed on between two instants, by who held it: how often, of how many orders, in how
-- many of them a date passed in those hands, and each holding as "start length" in seconds. Of tenants under the one in
-- force alone. Row-level security would ask for each holding's order, and what was here is told wherever it is now.
create or replace function find_holdings(asked int[], starting timestamptz, before timestamptz)
returns table (tenant_id int, unit_id int, times int, orders int, late int, spans text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.ended_tenant_id, c.ended_unit_id, count(*)::int, count(distinct c.order_id)::int, count(distinct c.order_id) filter (where c.ended_late)::int,
         string_agg(extract(epoch from c.ended_from_at)::bigint || ' ' || extract(epoch from c.from_at - c.ended_from_at)::bigint, ',')
    from custody c
   where c.ended_tenant_id = any(asked) and c.from_at >= starting and c.from_at < before
     and c.ended_tenant_id in (select t.descendant_id from tenant_closure t where t.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int))
   group by 1, 2
$$;

-- The same holdings of one holder, the longest first.
create or replace function find_held(asked int, of_unit int, starting timestamptz, before timestamptz, most int, after_length interval, after_id uuid, after_version int)
returns table (order_id uuid, version int, from_at timestamptz, to_at timestamptz, late boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.order_id, c.version, c.ended_from_at, c.from_at, c.ended_late from custody c
   where c.ended_tenant_id = asked and c.ended_unit_id is not distinct from of_unit and c.from_at >= starting and c.from_at < before
     and c.ended_tenant_id in (select t.descendant_id from tenant_closure t where t.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int))
     and (after_length is null or (c.from_at - c.ended_from_at, c.order_id, c.version) < (after_length, after_id, after_version))
   order by c.from_at - c.ended_from_at desc, c.order_id desc, c.version desc limit most
$$;

-- What they hold now: how many, how many of them with a date that passed, and since when the oldest.
create or replace function find_holders(asked int[], instant timestamptz)
returns table (tenant_id int, unit_id int, orders int, late int, since timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.holder_tenant_id, o.holder_unit_id, count(*)::int,
         count(*) filter (where case when o.holder_unit_id is not null then o.holder_due_at when o.replied_at is null then o.due_at end between c.from_at and instant)::int, min(c.from_at)
    from work_order o join lateral (select h.from_at from custody h where h.order_id = o.id order by h.version desc limit 1) c on true
   where o.tenant_id = any(asked) and o.status in ${ACTIVE_ORDERS} and o.holder_tenant_id = any(asked)
     and o.tenant_id in (select t.descendant_id from tenant_closure t where t.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int))
   group by 1, 2
$$;

create or replace function scout_digests(starting timestamptz, before timestamptz)
returns table (prefecture_id int, overdue int, supervised int, sensitive int, disputed int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.prefecture_id, count(*) filter (where h.what = 'overdue')::int, count(*) filter (where h.what = 'supervised')::int,
         count(*) filter (where h.what = 'sensitive')::int, count(*) filter (where h.what = 'disputed')::int
    from (select 'overdue' as what, w.order_id from clock_warning w where w.rung = 'OVERDUE' and w.at >= starting and w.at < before
          union all select 'supervised', s.order_id from supervision s where s.opened_at >= starting and s.opened_at < before
          union all select 'disputed', d.order_id from dispute d where d.opened_at >= starting and d.opened_at < before
          union all select 'sensitive', n.id from work_order n where n.is_sensitive and n.registered_at is not null and n.registered_at >= starting and n.registered_at < before) h
    join lateral (select w.tenant_id, w.prefecture_id from work_order w where w.id = h.order_id offset 0) o on o.tenant_id <> o.prefecture_id
   group by o.prefecture_id
$$;

-- Prefectures whose newest calendar ends soon; a county's adds to it and has no end of its own.
create or replace function scout_calendars(before timestamptz)
returns table (tenant_id int, last_year int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.tenant_id, max(y.key::int) from (
    select distinct on (p.tenant_id) p.tenant_id, p.content from policy_version p join tenant t on t.id = p.tenant_id and coalesce(t.prefecture_id, t.id) = t.id
     where p.kind = 'CALENDAR' and p.status = 'PUBLISHED' order by p.tenant_id, p.effective_from desc) c, jsonb_each(c.content -> 'years') y
   where not coalesce((y.value ->> 'provisional')::boolean, false)
   group by c.tenant_id having make_timestamptz(max(y.key::int) + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai') <= before
$$;

-- What a unit changed and hasn't filed, once it may be near its limit by what its tenant went by at the change; of what the
-- prefecture and a county for itself have published the tighter holds. A limit of working days is no shorter in days of the calendar.
create or replace function scout_contact_changes(instant timestamptz)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.tenant_id, c.id
    from unit_contact_change c join tenant t on t.id = c.tenant_id
    cross join lateral (
      select coalesce(min((v.content #>> '{unit,fileContactWithin,amount}')::int), ${UNIT_DEFAULTS.fileContactWithin.amount}) as days,
             coalesce(max((v.content #>> '{unit,remindDays}')::int), ${UNIT_DEFAULTS.remindDays}) as notice
        from policy_version v
       where v.tenant_id in (t.id, t.prefecture_id) and v.kind = 'ROUTING' and v.status = 'PUBLISHED' and v.effective_from <= c.happened_at and (v.effective_to is null or v.effective_to > c.happened_at)) set
   where c.filed_at is null and c.happened_at <= instant - make_interval(days => greatest(0, set.days - set.notice))
$$;

-- Published versions that end before an instant, and nothing published begins where they end.
create or replace function scout_policies_ending(starting timestamptz, before timestamptz)
returns table (tenant_id int, id int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.tenant_id, p.id from policy_version p
   where p.status = 'PUBLISHED' and p.effective_to > starting and p.effective_to <= before
     and not exists (select 1 from policy_version n where n.tenant_id = p.tenant_id and n.kind = p.kind and n.status = 'PUBLISHED' and n.effective_from = p.effective_to offset 0)
$$;

-- Counties whose end has come (rule 14).
create or replace function scout_counties_ending(instant timestamptz)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.tenant_id, o.id from onboarding o where o.ends_at <= instant
$$;

-- The end decided for the tenant in force: what is written of it is the prefecture's, that it comes is for everybody here.
create or replace function scout_own_ending()
returns table (what text, into_name text, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.ending ->> 'to', t.name, o.ends_at from onboarding o left join tenant t on t.id = (o.ending ->> 'into')::int
   where o.county_id = (select nullif(current_setting('app.tenant', true), '')::int) and o.ending is not null
$$;

create or replace function scout_documents_to_review(before date)
returns table (tenant_id int, id int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select d.tenant_id, d.id from rule_document d where d.provisional and d.review_on <= before and (d.effective_to is null or d.effective_to > d.review_on)
$$;

-- Posts that end by themselves within their tenant's own time of notice: for the administrators, not for anybody else.
create or replace function scout_ending_posts(instant timestamptz, notice_days int)
returns table (tenant_id int, membership_id int, person_name text, unit_name text, valid_to timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.tenant_id, m.id, p.name, u.name, m.valid_to
    from membership m join tenant t on t.id = m.tenant_id
    -- Of what the prefecture and a county for itself have published the longer notice holds.
    cross join lateral (
      select coalesce(max((v.content #>> '{delegation,remindDays}')::int), notice_days) as notice
        from policy_version v
       where v.tenant_id in (t.id, t.prefecture_id) and v.kind = 'CENTRE' and v.status = 'PUBLISHED' and v.effective_from <= instant and (v.effective_to is null or v.effective_to > instant)) set
    -- Few posts end soon, whatever the planner thinks: their people and units are looked up, not all people and units read.
    cross join lateral (select name from person where id = m.person_id and disabled_at is null offset 0) p left join lateral (select name from unit where id = m.unit_id offset 0) u on true
   where m.valid_to > instant
     and m.valid_to <= instant + make_interval(days => set.notice)
   order by m.valid_to
$$;

-- A person's openings of callers, under whatever memberships: only how many.
create or replace function scout_reveals(person text, since timestamptz)
returns table (opened int, first timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int, min(t.at) from trace t where t.person_id = person and t.kind = 'REVEALED' and t.at > since
$$;

-- Codes for a first sign-in that are over, each with a tenant that may write to the person. Nobody who never was anywhere has one.
create or replace function scout_first_codes(instant timestamptz, most int)
returns table (tenant_id int, person_id text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select (select m.tenant_id from membership m where m.person_id = p.id order by m.id desc limit 1), p.id from person p where p.code_until <= instant order by p.code_until limit most
$$;

-- What people hold, in whatever tenant: for the rules of what one person may hold together (rule 1.4).
create or replace function scout_duties(people text[])
returns table (person_id text, tenant_id int, duties text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.person_id, m.tenant_id, m.duties from membership m where m.person_id = any(people) and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now())
$$;

-- Whom the provider means by what its tokens say.
create or replace function scout_person(said text)
returns table (person_id text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id from person p where p.subject = said
$$;

-- Accounts that are to be opened now; nobody's who was disabled meanwhile.
create or replace function scout_accounts(before timestamptz, most int)
returns table (tenant_id int, person_id text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.tenant_id, a.person_id from account_opening a
   where a.status = 'WAITING' and a.due_at <= before and exists (select 1 from person p where p.id = a.person_id and p.disabled_at is null offset 0)
   order by a.due_at limit most
$$;

create or replace function scout_outbound(before timestamptz, most int)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.tenant_id, o.id from outbound o where o.status = 'QUEUED' and o.channel = 'SMS' and o.due_at <= before order by o.due_at, o.id limit most
$$;

create or replace function scout_recalculations(before timestamptz)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.tenant_id, r.id from recalculation r
   where r.finished_at is null and r.due_at <= before and (r.claimed_until is null or r.claimed_until <= before) order by r.due_at limit 20
$$;

create or replace function scout_recalculable(calendar int, starting timestamptz, ending timestamptz, later uuid)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.tenant_id, o.id from tenant me
    join tenant t on coalesce(t.prefecture_id, t.id) = coalesce(me.prefecture_id, me.id)
    join work_order o on o.tenant_id = t.id
     and o.status in ('REGISTERED','TRANSFER_PENDING','DISPATCHED','RETURN_REVIEW','DISPUTED','IN_PROGRESS','SUSPENDED','UNIT_REVIEW')
   where me.id = calendar and (later is null or o.id > later)
     and exists (select 1 from order_clock c where c.order_id = o.id and c.calendar_tenant_id = calendar and c.started_at < ending and c.due_at >= starting offset 0)
   order by o.id
$$;
`
export const SIGNATURES = [
  'scout_memberships(text)', 'scout_events(int)', 'scout_due(text, timestamptz, int)', 'scout_warnings(timestamptz, int)', 'scout_suspension_checks(timestamptz, int)', 'find_orders(text[], int[], int)',
  'find_holdings(int[], timestamptz, timestamptz)', 'find_held(int, int, timestamptz, timestamptz, int, interval, uuid, int)', 'find_holders(int[], timestamptz)',
  'scout_digests(timestamptz, timestamptz)', 'scout_calendars(timestamptz)', 'scout_contact_changes(timestamptz)', 'scout_ending_posts(timestamptz, int)', 'scout_reveals(text, timestamptz)', 'scout_first_codes(timestamptz, int)', 'scout_policies_ending(timestamptz, timestamptz)', 'scout_documents_to_review(date)', 'scout_counties_ending(timestamptz)', 'scout_own_ending()', 'scout_outbound(timestamptz, int)', 'scout_person(text)', 'scout_duties(text[])', 'scout_accounts(timestamptz, int)', 'scout_recalculations(timestamptz)',
  'scout_recalculable(int, timestamptz, timestamptz, uuid)', 'scout_related_above(uuid, text, timestamptz)',
] as const
