-- More kinds of dated versions: rules of handling and routing, conduct of callers, scoring.
alter table policy_version drop constraint policy_version_kind_check, add constraint policy_version_kind_check check (kind in ('SLA','ORDER','ROUTING','MATCH','CONDUCT','SCORING'));
