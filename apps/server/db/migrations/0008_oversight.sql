-- The operator's own tenant (rule 1.1): it has people and no orders, and stands in nobody's line.
alter table tenant drop constraint tenant_kind_check;
alter table tenant add constraint tenant_kind_check check (kind in ('NATION','PROVINCE','PREFECTURE','COUNTY','ZONE','PLATFORM'));

-- What could bring an order into its sight, a place in the closure or a share, is refused here, whoever asks.
create function refuse_platform() returns trigger language plpgsql as $$
begin
  if exists (select 1 from tenant t where t.kind = 'PLATFORM' and t.id in ((to_jsonb(new) ->> tg_argv[0])::int, (to_jsonb(new) ->> tg_argv[1])::int)) then
    raise exception 'the platform''s tenant takes no part in orders' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger closure_without_platform before insert or update on tenant_closure
  for each row when (new.ancestor_id <> new.descendant_id) execute function refuse_platform('ancestor_id', 'descendant_id');
create trigger share_without_platform before insert or update of grantee_id, tenant_id on order_share
  for each row execute function refuse_platform('grantee_id', 'tenant_id');

-- What is under supervision: the whole list of those who read nothing else, and a few among many.
create index work_order_supervised on work_order (prefecture_id, created_at desc, id desc) where is_supervised;
