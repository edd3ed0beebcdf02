-- Whoever is told many things by one statement is woken once: a sweep writes hundreds of notices at a time.
create or replace function announce_notice() returns trigger language plpgsql as $$
begin
  perform pg_notify('notice', told.person_id) from (select distinct person_id from fresh) told;
  return null;
end $$;
drop trigger announce_notice on notice;
create trigger announce_notice after insert on notice referencing new table as fresh for each statement execute function announce_notice();
