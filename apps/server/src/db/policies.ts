import { TENANCY, type Tenancy } from '@hotline/domain/access/tenancy.ts'
import { ACTIVE_ORDERS } from '../work-order/statuses-sql.ts'

/** The tenant in force. After a transaction the setting reads '' and not NULL: nullif makes both match nothing. */
const ME = "(select nullif(current_setting('app.tenant', true), '')::int)"
const above = (column: string) => `exists (select 1 from tenant_closure c where c.ancestor_id = ${ME} and c.descendant_id = ${column})`
const below = (column: string) => `exists (select 1 from tenant_closure c where c.descendant_id = ${ME} and c.ancestor_id = ${column})`
const shared = (acting: boolean) => `order_shared_with_me(id, ${acting})`
const parent = `order_in_sight(order_id)`

/**
 * What several places ask alike, as functions with the asker's own rights. The last tells which of these delegations
 * are in force through every link down to the membership, and what they give: never more than each link and the
 * membership itself. Those before hang on another table: row-level security binds what they read too. Written out in
 * the policies they would be planned anew into every table of a statement, some three hundred sub-plans for one order's
 * page; as functions each session plans them once.
 */
const QUESTIONS = `
create or replace function order_shared_with_me(asked uuid, acting boolean) returns boolean language plpgsql stable parallel safe cost 100 as $$
begin
  return exists (select 1 from public.order_share s where s.order_id = asked and s.grantee_id = ${ME} and s.ended_at is null
    and (s.until is null or s.until > (select public.product_now())) and (s.may_act or not acting));
end $$;

create or replace function order_in_sight(asked uuid) returns boolean language plpgsql stable parallel restricted cost 100 as $$
declare question text := current_setting('app.tenant', true) || ' ' || asked;
begin
  -- The rows beside one order come one after another: the last yes of this transaction and tenant is remembered.
  if question = current_setting('app.in_sight', true) then
    return true;
  end if;
  if not exists (select 1 from public.work_order o where o.id = asked) then
    return false;
  end if;
  perform set_config('app.in_sight', question, true);
  return true;
end $$;

create or replace function order_owned_here(asked uuid) returns boolean language plpgsql stable parallel safe cost 100 as $$
begin
  return exists (select 1 from public.work_order o join public.tenant_closure c on c.descendant_id = o.tenant_id where o.id = asked and c.ancestor_id = ${ME});
end $$;

create or replace function delegated_posts(leaves int[])
returns table (delegation_id int, person_id text, tenant_id int, unit_id int, duties text[], permission_version int, acts_for text[], acts_for_names text[], valid_to timestamptz)
language plpgsql stable parallel safe cost 100 rows 4 as $$
declare instant timestamptz;
begin
  -- Hardly anybody stands in for somebody at a given moment: then there is nothing to ask.
  if cardinality(leaves) = 0 then
    return;
  end if;
  instant := public.product_now();
  return query
  with recursive link as (
    select d.id as leaf, d.delegate_id as acting, d.membership_id, d.tenant_id, d.via_id, d.giver_id, d.duties, d.valid_to, array[g.id] as ids, array[g.name] as names
      from public.delegation d join public.person g on g.id = d.giver_id
     where d.id = any(leaves) and d.ended_at is null and d.valid_from <= instant and d.valid_to > instant and g.disabled_at is null
       and exists (select 1 from public.membership o where o.person_id = d.delegate_id and o.tenant_id = d.tenant_id and o.valid_from <= instant and (o.valid_to is null or o.valid_to > instant))
    union all
    select l.leaf, l.acting, d.membership_id, d.tenant_id, d.via_id, d.giver_id, array(select unnest(l.duties) intersect select unnest(d.duties)), least(l.valid_to, d.valid_to), l.ids || g.id, l.names || g.name
      from link l join public.delegation d on d.id = l.via_id and d.delegate_id = l.giver_id and d.tenant_id = l.tenant_id and d.membership_id = l.membership_id join public.person g on g.id = d.giver_id
     where d.ended_at is null and d.valid_from <= instant and d.valid_to > instant and g.disabled_at is null
       and exists (select 1 from public.membership o where o.person_id = d.delegate_id and o.tenant_id = d.tenant_id and o.valid_from <= instant and (o.valid_to is null or o.valid_to > instant))
  )
  select l.leaf, l.acting, m.tenant_id, m.unit_id, h.duties, m.permission_version, l.ids, l.names, least(l.valid_to, m.valid_to)
    from link l join public.membership m on m.id = l.membership_id and m.person_id = l.giver_id and m.tenant_id = l.tenant_id
    cross join lateral (select array(select unnest(m.duties) intersect select unnest(l.duties) order by 1) as duties) h
   where l.via_id is null and m.valid_from <= instant and (m.valid_to is null or m.valid_to > instant) and cardinality(h.duties) > 0;
end $$;

revoke all on function order_shared_with_me(uuid, boolean), order_in_sight(uuid), order_owned_here(uuid), delegated_posts(int[]) from public;
grant execute on function order_shared_with_me(uuid, boolean), order_in_sight(uuid), delegated_posts(int[]) to app, scout;
grant execute on function order_owned_here(uuid) to app;`

/** Rows that mean nothing once they are over: the only ones the product may delete. */
const FORGOTTEN: readonly string[] = ['form_draft', 'presence', 'session_end']

/** `insert` where a new row is asked less than a changed one. */
type Clauses = { read: string; write: string | null; insert?: string }

function clausesOf(table: string, tenancy: Tenancy): Clauses {
  switch (tenancy.kind) {
    case 'owned':
      return { read: above('tenant_id'), write: above('tenant_id') }
    case 'inherited':
      return { read: `${above('tenant_id')} or ${below('tenant_id')}`, write: above('tenant_id') }
    case 'published': {
      const { asked } = tenancy
      const within = `exists (select 1 from tenant owner join tenant me on coalesce(me.prefecture_id, me.id) = coalesce(owner.prefecture_id, owner.id) where owner.id = ${table}.tenant_id and me.id = ${ME})`
      const consulted = `exists (select 1 from ${asked.table} a where a.${asked.column} = ${table}.id and a.tenant_id = ${table}.tenant_id and a.asked_tenant_id = ${ME})`
      return { read: `${above('tenant_id')} or (status = 'PUBLISHED' and ${within}) or ${consulted}`, write: above('tenant_id') }
    }
    case 'open':
      return { read: 'true', write: above('tenant_id') }
    case 'order':
      return { read: `${above('tenant_id')} or ${shared(false)}`, write: `${above('tenant_id')} or ${shared(true)}` }
    case 'child':
      return { read: parent, write: parent }
    case 'trace':
      return { read: `${above('tenant_id')} or order_owned_here(order_id)`, write: null, insert: `tenant_id = ${ME}` }
    case 'party': {
      const clause = `${above(tenancy.from)} or ${above(tenancy.to)}`
      return { read: clause, write: clause, ...(tenancy.asking ? { insert: above(tenancy.from) } : {}) }
    }
    case 'people':
      // Row-level security binds the subquery too: only memberships that the tenant in force may see count.
      return { read: 'true', write: `exists (select 1 from membership m where m.person_id = ${table}.id)`, insert: `${ME} is not null` }
    case 'process':
      return { read: 'true', write: 'true' }
    case 'global':
      return { read: 'true', write: null }
  }
}

const isAppendOnly = (tenancy: Tenancy): boolean => 'appendOnly' in tenancy && tenancy.appendOnly === true

function grantsOf(table: string, tenancy: Tenancy): string[] {
  if (tenancy.kind === 'global') return [`grant select on ${table} to app;`]
  const lines = [`grant select, insert on ${table} to app;`]
  const updatable = 'updatable' in tenancy ? tenancy.updatable : undefined
  if (updatable) lines.push(`grant update (${updatable.join(', ')}) on ${table} to app;`)
  else if (!isAppendOnly(tenancy)) lines.push(`grant update on ${table} to app;`)
  if (FORGOTTEN.includes(table)) lines.push(`grant delete on ${table} to app;`)
  return lines
}

function policiesOf(table: string, tenancy: Tenancy): string[] {
  const { read, write, insert = write } = clausesOf(table, tenancy)
  const lines = [
    `alter table ${table} enable row level security;`,
    `alter table ${table} force row level security;`,
    `revoke all on ${table} from app;`,
    ...grantsOf(table, tenancy),
    `create policy app_read on ${table} for select to app using (${read});`,
  ]
  if (insert) lines.push(`create policy app_insert on ${table} for insert to app with check (${insert});`)
  if (write) {
    // What is only ever added to has no right to change and no policy that would let it: a right given by mistake opens nothing.
    if (!isAppendOnly(tenancy)) lines.push(`create policy app_update on ${table} for update to app using (${write}) with check (${write});`)
    if (FORGOTTEN.includes(table)) lines.push(`create policy app_delete on ${table} for delete to app using (${write});`)
  }
  if (tenancy.kind === 'global' || tenancy.kind === 'people') {
    // FORCE binds the owner too; directories are the only tables it writes.
    lines.push(`create policy owner_all on ${table} for all to owner using (true) with check (true);`)
  }
  return lines
}

/** Tables that the scout's functions read across tenants, and nothing else (rule 15.12: jobs find their work, then re-enter a scope). */
const SCOUTED = [
  'membership', 'delegation', 'unit', 'work_order', 'work_order_event', 'transfer', 'dispute', 'dispute_opinion', 'tenant', 'tenant_closure', 'person', 'product_clock',
  'tenant_calendar', 'order_clock', 'clock_warning', 'supervision', 'outbound', 'recalculation', 'unit_contact_change', 'policy_version', 'rule_document',
] as const

const SCOUT_FUNCTIONS = `
create or replace function scout_memberships(subject text)
returns table (person_id text, person_name text, account text, disabled boolean, membership_id int, tenant_id int, unit_id int, unit_name text, duties text[], permission_version int, acts_for text[], acts_for_names text[], valid_to timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.name, p.username, p.disabled_at is not null, h.id, h.tenant_id, h.unit_id, u.name, h.duties, h.permission_version, h.acts_for, h.acts_for_names, h.valid_to
    from person p
    join (select m.person_id, m.id, m.tenant_id, m.unit_id, m.duties, m.permission_version, '{}'::text[] as acts_for, '{}'::text[] as acts_for_names, m.valid_to
            from membership m where m.person_id = subject and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now())
          union all
          select d.person_id, -d.delegation_id, d.tenant_id, d.unit_id, d.duties, d.permission_version, d.acts_for, d.acts_for_names, d.valid_to
            from delegated_posts(array(select id from delegation where delegate_id = subject and delegation.valid_to > product_now() and ended_at is null)) d) h on h.person_id = p.id
    left join unit u on u.id = h.unit_id
   where p.id = subject
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
    where what = 'archive' and o.status in ('CLOSED','REJECTED','EMERGENCY_TRANSFERRED','WITHDRAWN','NOT_PURSUED','MERGED') and o.closed_at <= before
      and (o.status <> 'MERGED' or o.callback_due_at is null and not exists (select 1 from work_order p where p.id = o.parent_id and p.closed_at is null offset 0))
    order by o.closed_at limit most)
  union all
  (select o.tenant_id, o.id from work_order o
    where what = 'resume' and o.status = 'SUSPENDED' and o.resume_by <= before order by o.resume_by, o.id limit most)
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
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.tenant_id, o.id from work_order o where o.next_warning_at <= before order by o.next_warning_at, o.id limit most
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

create or replace function scout_calendars(before timestamptz)
returns table (tenant_id int, last_year int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.tenant_id, max(y.key::int) from tenant_calendar c, jsonb_each(c.years) y
   where not coalesce((y.value ->> 'provisional')::boolean, false)
   group by c.tenant_id having make_timestamptz(max(y.key::int) + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai') <= before
$$;

create or replace function scout_contact_changes(before timestamptz)
returns table (tenant_id int, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.tenant_id, c.id from unit_contact_change c where c.filed_at is null and c.happened_at <= before
$$;

-- Published versions that end before an instant, and nothing published begins where they end.
create or replace function scout_policies_ending(starting timestamptz, before timestamptz)
returns table (tenant_id int, id int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.tenant_id, p.id from policy_version p
   where p.status = 'PUBLISHED' and p.effective_to > starting and p.effective_to <= before
     and not exists (select 1 from policy_version n where n.tenant_id = p.tenant_id and n.kind = p.kind and n.status = 'PUBLISHED' and n.effective_from = p.effective_to offset 0)
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
    from membership m join tenant t on t.id = m.tenant_id left join tenant above on above.id = t.prefecture_id join person p on p.id = m.person_id left join unit u on u.id = m.unit_id
   where m.valid_to > instant and p.disabled_at is null
     and m.valid_to <= instant + make_interval(days => coalesce((coalesce(t.settings -> 'delegation', above.settings -> 'delegation') ->> 'remindDays')::int, notice_days))
   order by m.valid_to
$$;

-- Codes for a first sign-in that are over, each with a tenant that may write to the person. Nobody who never was anywhere has one.
create or replace function scout_first_codes(instant timestamptz, most int)
returns table (tenant_id int, person_id text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select (select m.tenant_id from membership m where m.person_id = p.id order by m.id desc limit 1), p.id from person p where p.code_until <= instant order by p.code_until limit most
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
const SIGNATURES = [
  'scout_memberships(text)', 'scout_events(int)', 'scout_due(text, timestamptz, int)', 'scout_warnings(timestamptz, int)',
  'scout_digests(timestamptz, timestamptz)', 'scout_calendars(timestamptz)', 'scout_contact_changes(timestamptz)', 'scout_ending_posts(timestamptz, int)', 'scout_first_codes(timestamptz, int)', 'scout_policies_ending(timestamptz, timestamptz)', 'scout_documents_to_review(date)', 'scout_outbound(timestamptz, int)', 'scout_recalculations(timestamptz)',
  'scout_recalculable(int, timestamptz, timestamptz, uuid)', 'scout_related_above(uuid, text, timestamptz)',
] as const

/** The whole of db/policies.sql. Re-runnable: it drops what it is about to create. */
export function policiesSql(): string {
  // Object.entries loses the literal types; TENANCY is a closed record.
  const tables = Object.entries(TENANCY) as [string, Tenancy][]
  return [
    '-- Generated from packages/domain/src/access/tenancy.ts by `npm run hotline -- policies`. Do not edit.',
    "do $$ declare p record; begin for p in select policyname, tablename from pg_policies where schemaname = 'public' loop execute format('drop policy %I on public.%I', p.policyname, p.tablename); end loop; end $$;",
    'revoke create on schema public from public;',
    'grant usage on schema public to app, scout;',
    'grant usage, select on all sequences in schema public to app;',
    QUESTIONS.trim(),
    ...tables.flatMap(([table, tenancy]) => ['', `-- ${table}: ${tenancy.kind}`, ...policiesOf(table, tenancy)]),
    '',
    '-- The scout: finds work across tenants, reads nothing else.',
    ...SCOUTED.flatMap((table) => [`grant select on ${table} to scout;`, `create policy scout_read on ${table} for select to scout using (true);`]),
    'grant create on schema public to scout;',
    // The owner may become the scout, but doesn't inherit its rights.
    'set local role scout;',
    ...SIGNATURES.map((signature) => `drop function if exists ${signature};`),
    'reset role;',
    SCOUT_FUNCTIONS.trim(),
    ...SIGNATURES.flatMap((signature) => [
      `revoke all on function ${signature} from public;`,
      `grant execute on function ${signature} to app;`,
      `alter function ${signature} owner to scout;`,
    ]),
    'revoke create on schema public from scout;',
    '',
  ].join('\n')
}
