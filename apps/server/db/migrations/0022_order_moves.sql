-- An order changes hands along the tree alone, inside its prefecture: its new owner takes it, a tenant above sends it down,
-- one below reports it up. The policy can't say so: it sees the new row without the old one, and who has a part in an order
-- may change it whoever owns it. After the change, so that the policy speaks first.
create function order_moves_along_the_tree() returns trigger language plpgsql as $$
declare me int := nullif(current_setting('app.tenant', true), '')::int;
begin
  if me is null or (new.prefecture_id = old.prefecture_id and exists (
    select 1 from tenant t where t.id = new.tenant_id and coalesce(t.prefecture_id, t.id) = new.prefecture_id) and exists (
    select 1 from tenant_closure c where (c.ancestor_id, c.descendant_id) in ((me, new.tenant_id), (new.tenant_id, me)))) then
    return null;
  end if;
  raise exception 'order % can''t move to tenant % by tenant %', old.id, new.tenant_id, me using errcode = 'insufficient_privilege';
end $$;
create trigger work_order_move after update of tenant_id on work_order
  for each row when (old.tenant_id is distinct from new.tenant_id) execute function order_moves_along_the_tree();
