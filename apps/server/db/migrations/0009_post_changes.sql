-- Whoever's posts change is told at once: open streams end with the post they stand on, and sessions are read again.
-- A changed membership changes what everybody has who acts under it, through however many links.

create function announce_post() returns trigger language plpgsql as $$
declare
  membership int := case tg_table_name when 'membership' then (to_jsonb(new) ->> 'id')::int else (to_jsonb(new) ->> 'membership_id')::int end;
begin
  if tg_table_name = 'membership' then
    perform pg_notify('post', to_jsonb(new) ->> 'person_id');
    if tg_op = 'INSERT' then return null; end if;
  end if;
  perform pg_notify('post', d.delegate_id) from (select distinct l.delegate_id from delegation l where l.membership_id = membership) d;
  return null;
end $$;
create trigger announce_post after insert or update on delegation for each row execute function announce_post();
create trigger announce_post after insert or update of duties, unit_id, valid_from, valid_to on membership for each row execute function announce_post();
