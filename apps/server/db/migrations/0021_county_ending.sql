-- A county's end is decided for a day ahead and can be taken back until then (rule 14, last line).
alter table onboarding
  -- {to, into, from, words, by, byName, at}: what it ends as, where its orders go, the state it returns to when taken back.
  add column ending  jsonb,
  add column ends_at timestamptz,
  add constraint onboarding_ending_dated check ((ending is null) = (ends_at is null));
create index onboarding_ending on onboarding (ends_at);
