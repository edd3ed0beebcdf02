-- What a county files is not always an act on an order (rule 4.9): a version of its rules, a ruling taken into its catalogue, a
-- unit's new leader. Such a filing names that instead; an objection to it is answered in writing.
alter table filing
  alter column order_id drop not null,
  alter column event_version drop not null,
  add column policy_version_id int unique references policy_version,
  add column precedent_id      uuid unique references precedent,
  add column unit_id           int references unit,
  add column answered_at       timestamptz,
  add column answered_by       text,
  add column answered_by_name  text,
  add column answer            text,
  add constraint filing_about check (num_nonnulls(order_id, policy_version_id, precedent_id, unit_id) = 1 and (order_id is null) = (event_version is null)),
  add constraint filing_answered check (answered_at is null or objected_at is not null);
