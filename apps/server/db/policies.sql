-- Generated from packages/domain/src/access/tenancy.ts by `npm run hotline -- policies`. Do not edit.
do $$ declare p record; begin for p in select policyname, tablename from pg_policies where schemaname = 'public' loop execute format('drop policy %I on public.%I', p.policyname, p.tablename); end loop; end $$;
revoke create on schema public from public;
grant usage on schema public to app, scout;
grant usage, select on all sequences in schema public to app;
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
  return exists (select 1 from public.order_share s where s.order_id = asked and s.grantee_id = (select nullif(current_setting('app.tenant', true), '')::int) and s.ended_at is null
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
  return exists (select 1 from public.work_order o join public.tenant_closure c on c.descendant_id = o.tenant_id where o.id = asked and c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int));
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
       and not exists (select 1 from public.membership o where o.person_id = d.delegate_id and o.duties && '{SECURITY_ADMIN,SECURITY_AUDITOR,PLATFORM_ADMIN,ONBOARDING_ADMIN}' and o.valid_from <= instant and (o.valid_to is null or o.valid_to > instant))
    union all
    select l.leaf, l.acting, d.membership_id, d.tenant_id, d.via_id, d.giver_id, array(select unnest(l.duties) intersect select unnest(d.duties)), least(l.valid_to, d.valid_to), l.ids || g.id, l.names || g.name
      from link l join public.delegation d on d.id = l.via_id and d.delegate_id = l.giver_id and d.tenant_id = l.tenant_id and d.membership_id = l.membership_id join public.person g on g.id = d.giver_id
     where d.ended_at is null and d.valid_from <= instant and d.valid_to > instant and g.disabled_at is null
       and exists (select 1 from public.membership o where o.person_id = d.delegate_id and o.tenant_id = d.tenant_id and o.valid_from <= instant and (o.valid_to is null or o.valid_to > instant))
       and not exists (select 1 from public.membership o where o.person_id = d.delegate_id and o.duties && '{SECURITY_ADMIN,SECURITY_AUDITOR,PLATFORM_ADMIN,ONBOARDING_ADMIN}' and o.valid_from <= instant and (o.valid_to is null or o.valid_to > instant))
  )
  select l.leaf, l.acting, m.tenant_id, m.unit_id, h.duties, m.permission_version, l.ids, l.names, least(l.valid_to, m.valid_to)
    from link l join public.membership m on m.id = l.membership_id and m.person_id = l.giver_id and m.tenant_id = l.tenant_id
    cross join lateral (select array(select unnest(m.duties) intersect select unnest(l.duties) order by 1) as duties) h
   where l.via_id is null and m.valid_from <= instant and (m.valid_to is null or m.valid_to > instant) and cardinality(h.duties) > 0;
end $$;

revoke all on function tenant_in_sight(int), order_shared_with_me(uuid, boolean), order_in_sight(uuid), order_owned_here(uuid), delegated_posts(int[]) from public;
grant execute on function order_shared_with_me(uuid, boolean), order_in_sight(uuid), delegated_posts(int[]) to app, scout;
grant execute on function tenant_in_sight(int), order_owned_here(uuid) to app;

-- tenant: global
alter table tenant enable row level security;
alter table tenant force row level security;
revoke all on tenant from app;
grant select on tenant to app;
create policy app_read on tenant for select to app using (true);
create policy owner_all on tenant for all to owner using (true) with check (true);

-- tenant_closure: global
alter table tenant_closure enable row level security;
alter table tenant_closure force row level security;
revoke all on tenant_closure from app;
grant select on tenant_closure to app;
create policy app_read on tenant_closure for select to app using (true);
create policy owner_all on tenant_closure for all to owner using (true) with check (true);

-- product_clock: global
alter table product_clock enable row level security;
alter table product_clock force row level security;
revoke all on product_clock from app;
grant select on product_clock to app;
create policy app_read on product_clock for select to app using (true);
create policy owner_all on product_clock for all to owner using (true) with check (true);

-- person: people
alter table person enable row level security;
alter table person force row level security;
revoke all on person from app;
grant select, insert on person to app;
grant update (name, username, disabled_at, code_until, subject) on person to app;
create policy app_read on person for select to app using (true);
create policy app_insert on person for insert to app with check ((select nullif(current_setting('app.tenant', true), '')::int) is not null);
create policy app_update on person for update to app using (exists (select 1 from membership m where m.person_id = person.id)) with check (exists (select 1 from membership m where m.person_id = person.id));
create policy owner_all on person for all to owner using (true) with check (true);

-- account_opening: owned
alter table account_opening enable row level security;
alter table account_opening force row level security;
revoke all on account_opening from app;
grant select, insert on account_opening to app;
grant update on account_opening to app;
grant delete on account_opening to app;
create policy app_read on account_opening for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on account_opening for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on account_opening for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_delete on account_opening for delete to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- unit: inherited
alter table unit enable row level security;
alter table unit force row level security;
revoke all on unit from app;
grant select, insert on unit to app;
grant update on unit to app;
create policy app_read on unit for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.descendant_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.ancestor_id = tenant_id));
create policy app_insert on unit for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on unit for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- unit_change: owned
alter table unit_change enable row level security;
alter table unit_change force row level security;
revoke all on unit_change from app;
grant select, insert on unit_change to app;
grant update (undone_at, undone_by, undone_by_name, undo_reason) on unit_change to app;
create policy app_read on unit_change for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on unit_change for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on unit_change for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- unit_contact_change: owned
alter table unit_contact_change enable row level security;
alter table unit_contact_change force row level security;
revoke all on unit_contact_change from app;
grant select, insert on unit_contact_change to app;
grant update (filed_at, filed_by, filed_by_name, document) on unit_contact_change to app;
create policy app_read on unit_contact_change for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on unit_contact_change for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on unit_contact_change for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- membership: owned
alter table membership enable row level security;
alter table membership force row level security;
revoke all on membership from app;
grant select, insert on membership to app;
grant update on membership to app;
create policy app_read on membership for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on membership for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on membership for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- person_change: owned
alter table person_change enable row level security;
alter table person_change force row level security;
revoke all on person_change from app;
grant select, insert on person_change to app;
create policy app_read on person_change for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on person_change for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- delegation: owned
alter table delegation enable row level security;
alter table delegation force row level security;
revoke all on delegation from app;
grant select, insert on delegation to app;
grant update (ended_at, ended_by, ended_by_name) on delegation to app;
create policy app_read on delegation for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on delegation for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on delegation for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- session_end: process
alter table session_end enable row level security;
alter table session_end force row level security;
revoke all on session_end from app;
grant select, insert on session_end to app;
grant update on session_end to app;
grant delete on session_end to app;
create policy app_read on session_end for select to app using (true);
create policy app_insert on session_end for insert to app with check (true);
create policy app_update on session_end for update to app using (true) with check (true);
create policy app_delete on session_end for delete to app using (true);

-- rule_document: inherited
alter table rule_document enable row level security;
alter table rule_document force row level security;
revoke all on rule_document from app;
grant select, insert on rule_document to app;
grant update on rule_document to app;
create policy app_read on rule_document for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.descendant_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.ancestor_id = tenant_id));
create policy app_insert on rule_document for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on rule_document for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- policy_version: published
alter table policy_version enable row level security;
alter table policy_version force row level security;
revoke all on policy_version from app;
grant select, insert on policy_version to app;
grant update on policy_version to app;
create policy app_read on policy_version for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or (status = 'PUBLISHED' and exists (select 1 from tenant owner join tenant me on coalesce(me.prefecture_id, me.id) = coalesce(owner.prefecture_id, owner.id) where owner.id = policy_version.tenant_id and me.id = (select nullif(current_setting('app.tenant', true), '')::int))) or exists (select 1 from policy_opinion a where a.version_id = policy_version.id and a.tenant_id = policy_version.tenant_id and a.asked_tenant_id = (select nullif(current_setting('app.tenant', true), '')::int)));
create policy app_insert on policy_version for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on policy_version for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- policy_opinion: party
alter table policy_opinion enable row level security;
alter table policy_opinion force row level security;
revoke all on policy_opinion from app;
grant select, insert on policy_opinion to app;
grant update (view, answer, answered_by, answered_by_name, answered_at) on policy_opinion to app;
create policy app_read on policy_opinion for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = asked_tenant_id));
create policy app_insert on policy_opinion for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on policy_opinion for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = asked_tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = asked_tenant_id));

-- document_binding: inherited
alter table document_binding enable row level security;
alter table document_binding force row level security;
revoke all on document_binding from app;
grant select, insert on document_binding to app;
create policy app_read on document_binding for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.descendant_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.ancestor_id = tenant_id));
create policy app_insert on document_binding for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- category: inherited
alter table category enable row level security;
alter table category force row level security;
revoke all on category from app;
grant select, insert on category to app;
grant update on category to app;
create policy app_read on category for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.descendant_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.ancestor_id = tenant_id));
create policy app_insert on category for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on category for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- dispatch_rule: inherited
alter table dispatch_rule enable row level security;
alter table dispatch_rule force row level security;
revoke all on dispatch_rule from app;
grant select, insert on dispatch_rule to app;
grant update on dispatch_rule to app;
create policy app_read on dispatch_rule for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.descendant_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.ancestor_id = tenant_id));
create policy app_insert on dispatch_rule for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on dispatch_rule for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- kb_entry: inherited
alter table kb_entry enable row level security;
alter table kb_entry force row level security;
revoke all on kb_entry from app;
grant select, insert on kb_entry to app;
grant update on kb_entry to app;
create policy app_read on kb_entry for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.descendant_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.ancestor_id = tenant_id));
create policy app_insert on kb_entry for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on kb_entry for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- number_counter: owned
alter table number_counter enable row level security;
alter table number_counter force row level security;
revoke all on number_counter from app;
grant select, insert on number_counter to app;
grant update on number_counter to app;
create policy app_read on number_counter for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on number_counter for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on number_counter for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- work_order: order
alter table work_order enable row level security;
alter table work_order force row level security;
revoke all on work_order from app;
grant select, insert on work_order to app;
grant update on work_order to app;
create policy app_read on work_order for select to app using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int) or exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or order_shared_with_me(id, false));
create policy app_insert on work_order for insert to app with check (tenant_in_sight(tenant_id) or order_shared_with_me(id, true));
create policy app_update on work_order for update to app using (tenant_in_sight(tenant_id) or order_shared_with_me(id, true)) with check (tenant_in_sight(tenant_id) or order_shared_with_me(id, true));

-- order_share: party
alter table order_share enable row level security;
alter table order_share force row level security;
revoke all on order_share from app;
grant select, insert on order_share to app;
grant update on order_share to app;
create policy app_read on order_share for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = grantee_id));
create policy app_insert on order_share for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = grantee_id));
create policy app_update on order_share for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = grantee_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = grantee_id));

-- transfer: party
alter table transfer enable row level security;
alter table transfer force row level security;
revoke all on transfer from app;
grant select, insert on transfer to app;
grant update on transfer to app;
create policy app_read on transfer for select to app using (tenant_in_sight(from_tenant_id) or tenant_in_sight(to_tenant_id));
create policy app_insert on transfer for insert to app with check (tenant_in_sight(from_tenant_id) or tenant_in_sight(to_tenant_id));
create policy app_update on transfer for update to app using (tenant_in_sight(from_tenant_id) or tenant_in_sight(to_tenant_id)) with check (tenant_in_sight(from_tenant_id) or tenant_in_sight(to_tenant_id));

-- assignment: child
alter table assignment enable row level security;
alter table assignment force row level security;
revoke all on assignment from app;
grant select, insert on assignment to app;
grant update on assignment to app;
create policy app_read on assignment for select to app using (order_in_sight(order_id));
create policy app_insert on assignment for insert to app with check (order_in_sight(order_id));
create policy app_update on assignment for update to app using (order_in_sight(order_id)) with check (order_in_sight(order_id));

-- custody: child
alter table custody enable row level security;
alter table custody force row level security;
revoke all on custody from app;
grant select, insert on custody to app;
create policy app_read on custody for select to app using (order_in_sight(order_id));
create policy app_insert on custody for insert to app with check (order_in_sight(order_id));

-- order_clock: child
alter table order_clock enable row level security;
alter table order_clock force row level security;
revoke all on order_clock from app;
grant select, insert on order_clock to app;
create policy app_read on order_clock for select to app using (order_in_sight(order_id));
create policy app_insert on order_clock for insert to app with check (order_in_sight(order_id));

-- work_order_event: child
alter table work_order_event enable row level security;
alter table work_order_event force row level security;
revoke all on work_order_event from app;
grant select, insert on work_order_event to app;
grant update (relayed_at) on work_order_event to app;
create policy app_read on work_order_event for select to app using (order_in_sight(order_id));
create policy app_insert on work_order_event for insert to app with check (order_in_sight(order_id));
create policy app_update on work_order_event for update to app using (order_in_sight(order_id)) with check (order_in_sight(order_id));

-- handling_record: child
alter table handling_record enable row level security;
alter table handling_record force row level security;
revoke all on handling_record from app;
grant select, insert on handling_record to app;
create policy app_read on handling_record for select to app using (order_in_sight(order_id));
create policy app_insert on handling_record for insert to app with check (order_in_sight(order_id));

-- dispute: child
alter table dispute enable row level security;
alter table dispute force row level security;
revoke all on dispute from app;
grant select, insert on dispute to app;
grant update on dispute to app;
create policy app_read on dispute for select to app using (order_in_sight(order_id));
create policy app_insert on dispute for insert to app with check (order_in_sight(order_id));
create policy app_update on dispute for update to app using (order_in_sight(order_id)) with check (order_in_sight(order_id));

-- dispute_opinion: child
alter table dispute_opinion enable row level security;
alter table dispute_opinion force row level security;
revoke all on dispute_opinion from app;
grant select, insert on dispute_opinion to app;
grant update on dispute_opinion to app;
create policy app_read on dispute_opinion for select to app using (order_in_sight(order_id));
create policy app_insert on dispute_opinion for insert to app with check (order_in_sight(order_id));
create policy app_update on dispute_opinion for update to app using (order_in_sight(order_id)) with check (order_in_sight(order_id));

-- callback_attempt: child
alter table callback_attempt enable row level security;
alter table callback_attempt force row level security;
revoke all on callback_attempt from app;
grant select, insert on callback_attempt to app;
create policy app_read on callback_attempt for select to app using (order_in_sight(order_id));
create policy app_insert on callback_attempt for insert to app with check (order_in_sight(order_id));

-- evaluation: child
alter table evaluation enable row level security;
alter table evaluation force row level security;
revoke all on evaluation from app;
grant select, insert on evaluation to app;
create policy app_read on evaluation for select to app using (order_in_sight(order_id));
create policy app_insert on evaluation for insert to app with check (order_in_sight(order_id));

-- linkage_record: child
alter table linkage_record enable row level security;
alter table linkage_record force row level security;
revoke all on linkage_record from app;
grant select, insert on linkage_record to app;
create policy app_read on linkage_record for select to app using (order_in_sight(order_id));
create policy app_insert on linkage_record for insert to app with check (order_in_sight(order_id));

-- attachment: child
alter table attachment enable row level security;
alter table attachment force row level security;
revoke all on attachment from app;
grant select, insert on attachment to app;
create policy app_read on attachment for select to app using (order_in_sight(order_id));
create policy app_insert on attachment for insert to app with check (order_in_sight(order_id));

-- request: child
alter table request enable row level security;
alter table request force row level security;
revoke all on request from app;
grant select, insert on request to app;
grant update on request to app;
create policy app_read on request for select to app using (order_in_sight(order_id));
create policy app_insert on request for insert to app with check (order_in_sight(order_id));
create policy app_update on request for update to app using (order_in_sight(order_id)) with check (order_in_sight(order_id));

-- supervision: child
alter table supervision enable row level security;
alter table supervision force row level security;
revoke all on supervision from app;
grant select, insert on supervision to app;
grant update on supervision to app;
create policy app_read on supervision for select to app using (order_in_sight(order_id));
create policy app_insert on supervision for insert to app with check (order_in_sight(order_id));
create policy app_update on supervision for update to app using (order_in_sight(order_id)) with check (order_in_sight(order_id));

-- caller_question: child
alter table caller_question enable row level security;
alter table caller_question force row level security;
revoke all on caller_question from app;
grant select, insert on caller_question to app;
grant update on caller_question to app;
create policy app_read on caller_question for select to app using (order_in_sight(order_id));
create policy app_insert on caller_question for insert to app with check (order_in_sight(order_id));
create policy app_update on caller_question for update to app using (order_in_sight(order_id)) with check (order_in_sight(order_id));

-- filing: child
alter table filing enable row level security;
alter table filing force row level security;
revoke all on filing from app;
grant select, insert on filing to app;
grant update on filing to app;
create policy app_read on filing for select to app using (case when order_id is null then tenant_in_sight(tenant_id) else order_in_sight(order_id) end);
create policy app_insert on filing for insert to app with check (case when order_id is null then tenant_in_sight(tenant_id) else order_in_sight(order_id) end);
create policy app_update on filing for update to app using (case when order_id is null then tenant_in_sight(tenant_id) else order_in_sight(order_id) end) with check (case when order_id is null then tenant_in_sight(tenant_id) else order_in_sight(order_id) end);

-- precedent: owned
alter table precedent enable row level security;
alter table precedent force row level security;
revoke all on precedent from app;
grant select, insert on precedent to app;
grant update on precedent to app;
create policy app_read on precedent for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on precedent for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on precedent for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- clock_warning: child
alter table clock_warning enable row level security;
alter table clock_warning force row level security;
revoke all on clock_warning from app;
grant select, insert on clock_warning to app;
create policy app_read on clock_warning for select to app using (order_in_sight(order_id));
create policy app_insert on clock_warning for insert to app with check (order_in_sight(order_id));

-- presence: child
alter table presence enable row level security;
alter table presence force row level security;
revoke all on presence from app;
grant select, insert on presence to app;
grant update on presence to app;
grant delete on presence to app;
create policy app_read on presence for select to app using (order_in_sight(order_id));
create policy app_insert on presence for insert to app with check (order_in_sight(order_id));
create policy app_update on presence for update to app using (order_in_sight(order_id)) with check (order_in_sight(order_id));
create policy app_delete on presence for delete to app using (order_in_sight(order_id));

-- order_words: child
alter table order_words enable row level security;
alter table order_words force row level security;
revoke all on order_words from app;
grant select, insert on order_words to app;
create policy app_read on order_words for select to app using (order_in_sight(order_id));
create policy app_insert on order_words for insert to app with check (order_in_sight(order_id));

-- outbound: owned
alter table outbound enable row level security;
alter table outbound force row level security;
revoke all on outbound from app;
grant select, insert on outbound to app;
grant update on outbound to app;
create policy app_read on outbound for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on outbound for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on outbound for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- recalculation: owned
alter table recalculation enable row level security;
alter table recalculation force row level security;
revoke all on recalculation from app;
grant select, insert on recalculation to app;
grant update on recalculation to app;
create policy app_read on recalculation for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on recalculation for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on recalculation for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- trace: trace
alter table trace enable row level security;
alter table trace force row level security;
revoke all on trace from app;
grant select, insert on trace to app;
create policy app_read on trace for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id) or order_owned_here(order_id));
create policy app_insert on trace for insert to app with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- trace_alert: owned
alter table trace_alert enable row level security;
alter table trace_alert force row level security;
revoke all on trace_alert from app;
grant select, insert on trace_alert to app;
grant update (settled_at, settled_by, settled_by_name, words) on trace_alert to app;
create policy app_read on trace_alert for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on trace_alert for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on trace_alert for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- form_draft: owned
alter table form_draft enable row level security;
alter table form_draft force row level security;
revoke all on form_draft from app;
grant select, insert on form_draft to app;
grant update on form_draft to app;
grant delete on form_draft to app;
create policy app_read on form_draft for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on form_draft for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on form_draft for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_delete on form_draft for delete to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- text_template: owned
alter table text_template enable row level security;
alter table text_template force row level security;
revoke all on text_template from app;
grant select, insert on text_template to app;
grant update on text_template to app;
create policy app_read on text_template for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on text_template for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on text_template for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- idempotency: owned
alter table idempotency enable row level security;
alter table idempotency force row level security;
revoke all on idempotency from app;
grant select, insert on idempotency to app;
create policy app_read on idempotency for select to app using (tenant_in_sight(tenant_id));
create policy app_insert on idempotency for insert to app with check (tenant_in_sight(tenant_id));

-- notice: owned
alter table notice enable row level security;
alter table notice force row level security;
revoke all on notice from app;
grant select, insert on notice to app;
grant update (read_at) on notice to app;
create policy app_read on notice for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on notice for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on notice for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- onboarding: owned
alter table onboarding enable row level security;
alter table onboarding force row level security;
revoke all on onboarding from app;
grant select, insert on onboarding to app;
grant update on onboarding to app;
create policy app_read on onboarding for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on onboarding for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on onboarding for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- onboarding_step: owned
alter table onboarding_step enable row level security;
alter table onboarding_step force row level security;
revoke all on onboarding_step from app;
grant select, insert on onboarding_step to app;
grant update on onboarding_step to app;
create policy app_read on onboarding_step for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on onboarding_step for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on onboarding_step for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- onboarding_event: owned
alter table onboarding_event enable row level security;
alter table onboarding_event force row level security;
revoke all on onboarding_event from app;
grant select, insert on onboarding_event to app;
create policy app_read on onboarding_event for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on onboarding_event for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- onboarding_gate: owned
alter table onboarding_gate enable row level security;
alter table onboarding_gate force row level security;
revoke all on onboarding_gate from app;
grant select, insert on onboarding_gate to app;
grant update on onboarding_gate to app;
create policy app_read on onboarding_gate for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on onboarding_gate for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on onboarding_gate for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- onboarding_sandbox: owned
alter table onboarding_sandbox enable row level security;
alter table onboarding_sandbox force row level security;
revoke all on onboarding_sandbox from app;
grant select, insert on onboarding_sandbox to app;
grant update on onboarding_sandbox to app;
create policy app_read on onboarding_sandbox for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on onboarding_sandbox for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on onboarding_sandbox for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- onboarding_issue: owned
alter table onboarding_issue enable row level security;
alter table onboarding_issue force row level security;
revoke all on onboarding_issue from app;
grant select, insert on onboarding_issue to app;
grant update on onboarding_issue to app;
create policy app_read on onboarding_issue for select to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_insert on onboarding_issue for insert to app with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));
create policy app_update on onboarding_issue for update to app using (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id)) with check (exists (select 1 from tenant_closure c where c.ancestor_id = (select nullif(current_setting('app.tenant', true), '')::int) and c.descendant_id = tenant_id));

-- The scout: finds work across tenants, reads nothing else.
grant select on membership to scout;
create policy scout_read on membership for select to scout using (true);
grant select on delegation to scout;
create policy scout_read on delegation for select to scout using (true);
grant select on unit to scout;
create policy scout_read on unit for select to scout using (true);
grant select on work_order to scout;
create policy scout_read on work_order for select to scout using (true);
grant select on work_order_event to scout;
create policy scout_read on work_order_event for select to scout using (true);
grant select on transfer to scout;
create policy scout_read on transfer for select to scout using (true);
grant select on dispute to scout;
create policy scout_read on dispute for select to scout using (true);
grant select on dispute_opinion to scout;
create policy scout_read on dispute_opinion for select to scout using (true);
grant select on tenant to scout;
create policy scout_read on tenant for select to scout using (true);
grant select on tenant_closure to scout;
create policy scout_read on tenant_closure for select to scout using (true);
grant select on person to scout;
create policy scout_read on person for select to scout using (true);
grant select on product_clock to scout;
create policy scout_read on product_clock for select to scout using (true);
grant select on order_clock to scout;
create policy scout_read on order_clock for select to scout using (true);
grant select on clock_warning to scout;
create policy scout_read on clock_warning for select to scout using (true);
grant select on supervision to scout;
create policy scout_read on supervision for select to scout using (true);
grant select on outbound to scout;
create policy scout_read on outbound for select to scout using (true);
grant select on account_opening to scout;
create policy scout_read on account_opening for select to scout using (true);
grant select on recalculation to scout;
create policy scout_read on recalculation for select to scout using (true);
grant select on unit_contact_change to scout;
create policy scout_read on unit_contact_change for select to scout using (true);
grant select on policy_version to scout;
create policy scout_read on policy_version for select to scout using (true);
grant select on rule_document to scout;
create policy scout_read on rule_document for select to scout using (true);
grant select on onboarding to scout;
create policy scout_read on onboarding for select to scout using (true);
grant select on order_words to scout;
create policy scout_read on order_words for select to scout using (true);
grant select on order_share to scout;
create policy scout_read on order_share for select to scout using (true);
grant select on assignment to scout;
create policy scout_read on assignment for select to scout using (true);
grant select on trace to scout;
create policy scout_read on trace for select to scout using (true);
grant select on custody to scout;
create policy scout_read on custody for select to scout using (true);
grant create on schema public to scout;
set local role scout;
drop function if exists scout_memberships(text);
drop function if exists scout_events(int);
drop function if exists scout_due(text, timestamptz, int);
drop function if exists scout_warnings(timestamptz, int);
drop function if exists scout_suspension_checks(timestamptz, int);
drop function if exists find_orders(text[], int[], int);
drop function if exists find_holdings(int[], timestamptz, timestamptz);
drop function if exists find_held(int, int, timestamptz, timestamptz, int, interval, uuid, int);
drop function if exists find_holders(int[], timestamptz);
drop function if exists scout_digests(timestamptz, timestamptz);
drop function if exists scout_calendars(timestamptz);
drop function if exists scout_contact_changes(timestamptz);
drop function if exists scout_ending_posts(timestamptz, int);
drop function if exists scout_reveals(text, timestamptz);
drop function if exists scout_first_codes(timestamptz, int);
drop function if exists scout_policies_ending(timestamptz, timestamptz);
drop function if exists scout_documents_to_review(date);
drop function if exists scout_counties_ending(timestamptz);
drop function if exists scout_own_ending();
drop function if exists scout_outbound(timestamptz, int);
drop function if exists scout_person(text);
drop function if exists scout_duties(text[]);
drop function if exists scout_accounts(timestamptz, int);
drop function if exists scout_recalculations(timestamptz);
drop function if exists scout_recalculable(int, timestamptz, timestamptz, uuid);
drop function if exists scout_related_above(uuid, text, timestamptz);
reset role;
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
    where what = 'close' and o.status = 'CALLBACK_PENDING' and o.self_close_at <= before and (o.upper_accepted_at is not null or o.external_no is null or o.channel not in ('UPPER','STATE'))
    order by o.self_close_at, o.id limit most)
  union all
  -- Still in the queue as a refusal put it back, and refused as often as the prefecture asked for when it was accepted (T11).
  (select o.tenant_id, o.id from work_order o
    where what = 'refused' and o.status = 'REGISTERED' and o.transfer_count > 0 and o.since <= before
      and exists (select 1 from transfer t where t.order_id = o.id and t.status = 'REFUSED' and t.decided_at = o.since offset 0)
      and (select count(*) from transfer t where t.order_id = o.id and t.status = 'REFUSED') >= coalesce(
        (select (v.content ->> 'maximumTransfers')::int from policy_version v
          where v.tenant_id = o.prefecture_id and v.kind = 'ROUTING' and v.status = 'PUBLISHED' and v.effective_from <= o.registered_at and (v.effective_to is null or v.effective_to > o.registered_at) limit 1),
        2)
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
       and p.created_at > made_after and p.category_code = category and p.status in ('REGISTERED','TRANSFER_PENDING','DISPATCHED','RETURN_REVIEW','DISPUTED','IN_PROGRESS','SUSPENDED','UNIT_REVIEW','CENTRE_REVIEW','CALLBACK_PENDING','REDO_REVIEW') offset 0)
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
   where o.tenant_id = any(asked) and o.status in ('REGISTERED','TRANSFER_PENDING','DISPATCHED','RETURN_REVIEW','DISPUTED','IN_PROGRESS','SUSPENDED','UNIT_REVIEW','CENTRE_REVIEW','CALLBACK_PENDING','REDO_REVIEW') and o.holder_tenant_id = any(asked)
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
      select coalesce(min((v.content #>> '{unit,fileContactWithin,amount}')::int), 10) as days,
             coalesce(max((v.content #>> '{unit,remindDays}')::int), 3) as notice
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
revoke all on function scout_memberships(text) from public;
grant execute on function scout_memberships(text) to app;
alter function scout_memberships(text) owner to scout;
revoke all on function scout_events(int) from public;
grant execute on function scout_events(int) to app;
alter function scout_events(int) owner to scout;
revoke all on function scout_due(text, timestamptz, int) from public;
grant execute on function scout_due(text, timestamptz, int) to app;
alter function scout_due(text, timestamptz, int) owner to scout;
revoke all on function scout_warnings(timestamptz, int) from public;
grant execute on function scout_warnings(timestamptz, int) to app;
alter function scout_warnings(timestamptz, int) owner to scout;
revoke all on function scout_suspension_checks(timestamptz, int) from public;
grant execute on function scout_suspension_checks(timestamptz, int) to app;
alter function scout_suspension_checks(timestamptz, int) owner to scout;
revoke all on function find_orders(text[], int[], int) from public;
grant execute on function find_orders(text[], int[], int) to app;
alter function find_orders(text[], int[], int) owner to scout;
revoke all on function find_holdings(int[], timestamptz, timestamptz) from public;
grant execute on function find_holdings(int[], timestamptz, timestamptz) to app;
alter function find_holdings(int[], timestamptz, timestamptz) owner to scout;
revoke all on function find_held(int, int, timestamptz, timestamptz, int, interval, uuid, int) from public;
grant execute on function find_held(int, int, timestamptz, timestamptz, int, interval, uuid, int) to app;
alter function find_held(int, int, timestamptz, timestamptz, int, interval, uuid, int) owner to scout;
revoke all on function find_holders(int[], timestamptz) from public;
grant execute on function find_holders(int[], timestamptz) to app;
alter function find_holders(int[], timestamptz) owner to scout;
revoke all on function scout_digests(timestamptz, timestamptz) from public;
grant execute on function scout_digests(timestamptz, timestamptz) to app;
alter function scout_digests(timestamptz, timestamptz) owner to scout;
revoke all on function scout_calendars(timestamptz) from public;
grant execute on function scout_calendars(timestamptz) to app;
alter function scout_calendars(timestamptz) owner to scout;
revoke all on function scout_contact_changes(timestamptz) from public;
grant execute on function scout_contact_changes(timestamptz) to app;
alter function scout_contact_changes(timestamptz) owner to scout;
revoke all on function scout_ending_posts(timestamptz, int) from public;
grant execute on function scout_ending_posts(timestamptz, int) to app;
alter function scout_ending_posts(timestamptz, int) owner to scout;
revoke all on function scout_reveals(text, timestamptz) from public;
grant execute on function scout_reveals(text, timestamptz) to app;
alter function scout_reveals(text, timestamptz) owner to scout;
revoke all on function scout_first_codes(timestamptz, int) from public;
grant execute on function scout_first_codes(timestamptz, int) to app;
alter function scout_first_codes(timestamptz, int) owner to scout;
revoke all on function scout_policies_ending(timestamptz, timestamptz) from public;
grant execute on function scout_policies_ending(timestamptz, timestamptz) to app;
alter function scout_policies_ending(timestamptz, timestamptz) owner to scout;
revoke all on function scout_documents_to_review(date) from public;
grant execute on function scout_documents_to_review(date) to app;
alter function scout_documents_to_review(date) owner to scout;
revoke all on function scout_counties_ending(timestamptz) from public;
grant execute on function scout_counties_ending(timestamptz) to app;
alter function scout_counties_ending(timestamptz) owner to scout;
revoke all on function scout_own_ending() from public;
grant execute on function scout_own_ending() to app;
alter function scout_own_ending() owner to scout;
revoke all on function scout_outbound(timestamptz, int) from public;
grant execute on function scout_outbound(timestamptz, int) to app;
alter function scout_outbound(timestamptz, int) owner to scout;
revoke all on function scout_person(text) from public;
grant execute on function scout_person(text) to app;
alter function scout_person(text) owner to scout;
revoke all on function scout_duties(text[]) from public;
grant execute on function scout_duties(text[]) to app;
alter function scout_duties(text[]) owner to scout;
revoke all on function scout_accounts(timestamptz, int) from public;
grant execute on function scout_accounts(timestamptz, int) to app;
alter function scout_accounts(timestamptz, int) owner to scout;
revoke all on function scout_recalculations(timestamptz) from public;
grant execute on function scout_recalculations(timestamptz) to app;
alter function scout_recalculations(timestamptz) owner to scout;
revoke all on function scout_recalculable(int, timestamptz, timestamptz, uuid) from public;
grant execute on function scout_recalculable(int, timestamptz, timestamptz, uuid) to app;
alter function scout_recalculable(int, timestamptz, timestamptz, uuid) owner to scout;
revoke all on function scout_related_above(uuid, text, timestamptz) from public;
grant execute on function scout_related_above(uuid, text, timestamptz) to app;
alter function scout_related_above(uuid, text, timestamptz) owner to scout;
revoke create on schema public from scout;
