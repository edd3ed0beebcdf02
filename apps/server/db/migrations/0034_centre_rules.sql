-- Numbers of delegation, of who saw what and of a county's way online are published like the other rules.
-- Nothing on a screen ever set the ones that lay with the tenants; they go, so that nobody takes them for what holds.
alter table policy_version drop constraint policy_version_kind_check,
  add constraint policy_version_kind_check check (kind in ('SLA','ORDER','ROUTING','MATCH','CONDUCT','SCORING','CENTRE','CALENDAR','CATALOGUE'));

-- The owner sees rows only unforced.
alter table tenant no force row level security;
update tenant set settings = settings - '{delegation,onboarding,trace}'::text[] where settings ?| '{delegation,onboarding,trace}';
alter table tenant force row level security;
