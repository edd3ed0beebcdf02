-- What the upper platform says of our results (rule 4.2 T46), and the monthly look at what stands still (T23).

alter table work_order
  -- When the upper platform took this result as final; its orders close only then.
  add column upper_accepted_at timestamptz,
  -- While it is suspended: when somebody must look whether it still has to be.
  add column check_due_at      timestamptz;
create index work_order_to_check on work_order (check_due_at, id) where status = 'SUSPENDED' and check_due_at is not null;
