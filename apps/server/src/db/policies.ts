import { TENANCY, type Tenancy } from '@hotline/domain/access/tenancy.ts'
import { KEPT_APART } from '@hotline/domain/access/people-rules.ts'
import { SCOUT_FUNCTIONS, SCOUTED, SIGNATURES } from './scouts.ts'

/** The tenant in force. After a transaction the setting reads '' and not NULL: nullif makes both match nothing. */
const ME = "(select nullif(current_setting('app.tenant', true), '')::int)"
const above = (column: string) => `exists (select 1 from tenant_closure c where c.ancestor_id = ${ME} and c.descendant_id = ${column})`
/** As `above`, for a row that is looked at by itself: a function costs a statement next to nothing until it is asked. */
const inSight = (column: string) => `tenant_in_sight(${column})`
const below = (column: string) => `exists (select 1 from tenant_closure c where c.descendant_id = ${ME} and c.ancestor_id = ${column})`
const shared = (acting: boolean) => `order_shared_with_me(id, ${acting})`
const parent = `order_in_sight(order_id)`

/** The one who is given something has a place here, and no duty anywhere that keeps him from other people's work. */
const fit = `exists (select 1 from public.membership o where o.person_id = d.delegate_id and o.tenant_id = d.tenant_id and o.valid_from <= instant and (o.valid_to is null or o.valid_to > instant))
       and not exists (select 1 from public.membership o where o.person_id = d.delegate_id and o.duties && '{${KEPT_APART.join(',')}}' and o.valid_from <= instant and (o.valid_to is null or o.valid_to > instant))`

/**
 * What several places ask alike, as functions with the asker's own rights. The last tells which of these delegations
 * are in force through every link down to the membership, and what they give: never more than each link and the
 * membership itself. Those before hang on other tables: row-level security binds what they read too. Written out in
 * the policies they would be planned anew into every table of a statement, some three hundred sub-plans for one order's
 * page; as functions each session plans them once.
 */
const QUESTIONS = `
create or replace function tenant_in_sight(asked int) returns boolean language plpgsql stable parallel safe cost 100 as $$
declare me int := nullif(current_setting('app.tenant', true), '')::int;
begin
  -- Nearly always the row is the tenant's own.
  if asked = me then
    return true;
  end if;
  return exists (select 1 from public.tenant_closure c where c.ancestor_id = me and c.descendant_id = asked);
end $$;

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
       and ${fit}
    union all
    select l.leaf, l.acting, d.membership_id, d.tenant_id, d.via_id, d.giver_id, array(select unnest(l.duties) intersect select unnest(d.duties)), least(l.valid_to, d.valid_to), l.ids || g.id, l.names || g.name
      from link l join public.delegation d on d.id = l.via_id and d.delegate_id = l.giver_id and d.tenant_id = l.tenant_id and d.membership_id = l.membership_id join public.person g on g.id = d.giver_id
     where d.ended_at is null and d.valid_from <= instant and d.valid_to > instant and g.disabled_at is null
       and ${fit}
  )
  select l.leaf, l.acting, m.tenant_id, m.unit_id, h.duties, m.permission_version, l.ids, l.names, least(l.valid_to, m.valid_to)
    from link l join public.membership m on m.id = l.membership_id and m.person_id = l.giver_id and m.tenant_id = l.tenant_id
    cross join lateral (select array(select unnest(m.duties) intersect select unnest(l.duties) order by 1) as duties) h
   where l.via_id is null and m.valid_from <= instant and (m.valid_to is null or m.valid_to > instant) and cardinality(h.duties) > 0;
end $$;

revoke all on function tenant_in_sight(int), order_shared_with_me(uuid, boolean), order_in_sight(uuid), order_owned_here(uuid), delegated_posts(int[]) from public;
grant execute on function order_shared_with_me(uuid, boolean), order_in_sight(uuid), delegated_posts(int[]) to app, scout;
grant execute on function tenant_in_sight(int), order_owned_here(uuid) to app;`

/** Rows that mean nothing once they are over: the only ones the product may delete. */
const FORGOTTEN: readonly string[] = ['form_draft', 'presence', 'session_end', 'account_opening']

/** `insert` where a new row is asked less than a changed one. */
type Clauses = { read: string; write: string | null; insert?: string }

function clausesOf(table: string, tenancy: Tenancy): Clauses {
  const asked = 'singly' in tenancy && tenancy.singly ? inSight : above
  switch (tenancy.kind) {
    case 'owned':
      return { read: asked('tenant_id'), write: asked('tenant_id') }
    case 'inherited':
      return { read: `${above('tenant_id')} or ${below('tenant_id')}`, write: above('tenant_id') }
    case 'published': {
      const { asked: who } = tenancy
      const within = `exists (select 1 from tenant owner join tenant me on coalesce(me.prefecture_id, me.id) = coalesce(owner.prefecture_id, owner.id) where owner.id = ${table}.tenant_id and me.id = ${ME})`
      const consulted = `exists (select 1 from ${who.table} a where a.${who.column} = ${table}.id and a.tenant_id = ${table}.tenant_id and a.asked_tenant_id = ${ME})`
      return { read: `${above('tenant_id')} or (status = 'PUBLISHED' and ${within}) or ${consulted}`, write: above('tenant_id') }
    }
    case 'open':
      return { read: 'true', write: above('tenant_id') }
    case 'order':
      // Nearly always the row is the tenant's own: then nobody reads who is below whom.
      return { read: `tenant_id = ${ME} or ${above('tenant_id')} or ${shared(false)}`, write: `${inSight('tenant_id')} or ${shared(true)}` }
    case 'child': {
      const clause = tenancy.alone ? `case when order_id is null then ${inSight('tenant_id')} else ${parent} end` : parent
      return { read: clause, write: clause }
    }
    case 'trace':
      return { read: `${above('tenant_id')} or order_owned_here(order_id)`, write: null, insert: `tenant_id = ${ME}` }
    case 'party': {
      const clause = `${asked(tenancy.from)} or ${asked(tenancy.to)}`
      return { read: clause, write: clause, ...(tenancy.asking ? { insert: asked(tenancy.from) } : {}) }
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
