-- When a closed order goes to the archive (rule 4.2 T42) stands in the order: the clock looked at five hundred closed
-- ones each minute before only to find that it was not yet their day, and behind those nobody's day would have come.
alter table work_order add column archive_due_at timestamptz;
update work_order set archive_due_at = closed_at + interval '30 days' where closed_at is not null and archived_at is null;
drop index work_order_to_archive;
create index work_order_to_archive on work_order (archive_due_at, id)
  where status in ('CLOSED','REJECTED','EMERGENCY_TRANSFERRED','WITHDRAWN','NOT_PURSUED','MERGED');
