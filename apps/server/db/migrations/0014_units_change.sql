-- Units that are added, moved, merged and closed; what they file about themselves; no work for a unit that is closed.

alter table unit
  -- Whose work it became: people and orders went there, its history keeps its name.
  add column merged_into_id int references unit,
  -- Rises with each change of the unit: a change is made to the unit that was seen.
  add column version        int not null default 1,
  -- The office that answers for the hotline's orders (rule 1.3).
  add column office         text,
  add column office_phone   text;
create index unit_by_successor on unit (merged_into_id) where merged_into_id is not null;

-- Who changed which unit, why, by what document, and what it would take to undo it.
create table unit_change (
  id            uuid primary key,
  tenant_id     int not null references tenant,
  kind          text not null check (kind in ('ADD','EDIT','MOVE','MERGE','CLOSE')),
  unit_id       int not null references unit,
  unit_name     text not null,
  target_id     int references unit,
  target_name   text,
  reason        text not null,
  document      text,
  changed_by    text not null,
  changed_by_name text not null,
  changed_at    timestamptz not null,
  -- What stood there before, for the undo and for the reader.
  effects       jsonb not null default '{}',
  undo_until    timestamptz,
  undone_at     timestamptz,
  undone_by     text,
  undone_by_name text,
  undo_reason   text
);
create index unit_change_by_tenant on unit_change (tenant_id, changed_at desc, id desc);

-- What a unit must file with its centre within a limit when it changes (rule 1.3).
create table unit_contact_change (
  id          uuid primary key default uuidv7(),
  tenant_id   int not null references tenant,
  unit_id     int not null references unit,
  what        text not null check (what in ('LEADER','STAFF','OFFICE','EMERGENCY')),
  happened_at timestamptz not null,
  filed_at    timestamptz,
  filed_by    text,
  filed_by_name text,
  document    text
);
-- Several changes of one kind before it is filed are one filing, due from the first.
create unique index unit_contact_change_open on unit_contact_change (unit_id, what) where filed_at is null;
create index unit_contact_change_by_tenant on unit_contact_change (tenant_id, happened_at) where filed_at is null;

-- A process may still hold the unit as it was: whatever it dispatches, the database takes no new work for a closed unit.
-- A merge holds the same lock alone, so that of the two one comes first and the other sees what it did.
create function assignment_needs_active_unit() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('unit'), new.unit_id);
  if exists (select 1 from unit u where u.id = new.unit_id and u.status <> 'ACTIVE') then
    raise exception 'unit % takes no more work', new.unit_id using errcode = 'check_violation', constraint = 'assignment_unit_active';
  end if;
  return new;
end $$;
create trigger assignment_unit_active before insert or update of unit_id on assignment
  for each row when (new.unit_id is not null) execute function assignment_needs_active_unit();

-- A tenant with all below it goes under another one. Only the rows that join the moved subtree to what is above it are
-- touched: those above both stay. For the owner alone: orders carry their prefecture, so within one prefecture only.
create function move_tenant(moved int, under int) returns table (removed int, added int)
language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select 1 from public.tenant_closure c where c.ancestor_id = moved and c.descendant_id = under) then
    raise exception 'a tenant cannot stand below itself' using errcode = 'check_violation';
  end if;
  if (select coalesce(t.prefecture_id, t.id) from public.tenant t where t.id = moved) is distinct from (select coalesce(t.prefecture_id, t.id) from public.tenant t where t.id = under) then
    raise exception 'orders and callers'' keys belong to one prefecture' using errcode = 'check_violation';
  end if;
  delete from public.tenant_closure c using public.tenant_closure s
   where s.ancestor_id = moved and c.descendant_id = s.descendant_id
     and c.ancestor_id in (select o.ancestor_id from public.tenant_closure o where o.descendant_id = moved and o.depth > 0)
     and c.ancestor_id not in (select n.ancestor_id from public.tenant_closure n where n.descendant_id = under);
  get diagnostics removed = row_count;
  insert into public.tenant_closure as c (ancestor_id, descendant_id, depth)
  select n.ancestor_id, s.descendant_id, n.depth + 1 + s.depth from public.tenant_closure n, public.tenant_closure s where n.descendant_id = under and s.ancestor_id = moved
  on conflict (ancestor_id, descendant_id) do update set depth = excluded.depth where c.depth <> excluded.depth;
  get diagnostics added = row_count;
  update public.tenant set parent_id = under where id = moved;
  return next;
end $$;
revoke all on function move_tenant(int, int) from public;
