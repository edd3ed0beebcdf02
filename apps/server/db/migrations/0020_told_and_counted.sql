-- The announcement of an act says in whose sight all of the order lies, so that whoever passes it on can look who may read it.
create or replace function announce_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('work_order_event', json_build_object('order', new.order_id, 'prefecture', (
    select coalesce(t.prefecture_id, t.id) from tenant t where t.id = new.tenant_id), 'tenants', array(
    select c.ancestor_id from tenant_closure c where c.descendant_id = new.tenant_id
    union select s.grantee_id from order_share s where s.order_id = new.order_id and s.ended_at is null
    union select new.actor_tenant_id))::text);
  return null;
end $$;

-- Openings of callers are counted for a person, whichever tenant they were for: the person leads, and has been in few tenants.
drop index trace_of_person;
create index trace_of_person on trace (person_id, tenant_id, at desc, id desc);
