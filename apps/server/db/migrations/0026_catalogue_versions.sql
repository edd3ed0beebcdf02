-- The dispatch catalogue becomes versions like the other rules: a version says what it adds, changes and ends, and every entry says by
-- which version it stands there. A ruling's precedent goes on resting on its ruling.

alter table dispatch_rule add column policy_version_id int references policy_version;
create index dispatch_rule_of_version on dispatch_rule (policy_version_id) where policy_version_id is not null;

-- The owner sees rows only unforced.
alter table policy_version no force row level security;
alter table dispatch_rule no force row level security;
alter table document_binding no force row level security;
alter table rule_document no force row level security;
alter table tenant no force row level security;

-- What stands there today was never published by anybody: one version, with the document it was said to rest on.
insert into policy_version (tenant_id, kind, number, name, content, status, initial, effective_from, drafted_at, document_id, document_title, document_no)
select r.tenant_id, 'CATALOGUE', 1, t.name || '派单目录', '{"changes": []}', 'PUBLISHED', true, r.since, r.since, d.id, d.title, d.document_no
  from (select tenant_id, min(effective_from) as since from dispatch_rule where rule ->> 'source' = 'LIST' group by tenant_id) r
  join tenant t on t.id = r.tenant_id
  left join lateral (select document_id from document_binding b where b.tenant_id = r.tenant_id and b.subject = 'CATALOGUE' order by bound_at desc limit 1) b on true
  left join rule_document d on d.id = b.document_id;
update dispatch_rule r set policy_version_id = v.id from policy_version v where v.tenant_id = r.tenant_id and v.kind = 'CATALOGUE' and r.rule ->> 'source' = 'LIST';

alter table policy_version force row level security;
alter table dispatch_rule force row level security;
alter table document_binding force row level security;
alter table rule_document force row level security;
alter table tenant force row level security;

-- No second way in: an entry that is no ruling's precedent is written by a published version of its tenant's own catalogue.
alter table dispatch_rule add constraint dispatch_rule_has_ground check ((policy_version_id is null) = (rule ->> 'source' <> 'LIST'));
create function ground_dispatch_rule() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.policy_version_id is not null and not exists (
         select 1 from policy_version v where v.id = new.policy_version_id and v.tenant_id = new.tenant_id and v.kind = 'CATALOGUE' and v.status = 'PUBLISHED' and v.effective_from <= new.effective_from) then
      raise exception 'an entry of the catalogue rests on no published version' using errcode = 'check_violation', constraint = 'dispatch_rule_grounded';
    end if;
  -- Orders point at the entry they were routed by: nothing of it changes but its end, once, and never backwards.
  elsif to_jsonb(new) - 'effective_to' <> to_jsonb(old) - 'effective_to' or old.effective_to is not null or new.effective_to is null or new.effective_to < product_now() - interval '1 minute' then
    raise exception 'entry % of the catalogue is settled', old.id using errcode = 'check_violation', constraint = 'dispatch_rule_frozen';
  end if;
  return new;
end $$;
create trigger ground_dispatch_rule before insert or update on dispatch_rule for each row execute function ground_dispatch_rule();
