-- Closed lists that only the code kept so far: why a clock got its date, and the rungs that are warned of.
alter table order_clock add constraint order_clock_cause_check check (cause in ('PROVISIONAL','DISPATCH','DESIGNATION','SEND_BACK','REDO','RECLASSIFY','STATUTORY','EXTENSION','SUSPENSION','OBJECTION','CALENDAR'));
alter table clock_warning add constraint clock_warning_rung_check check (rung in ('HALF','FULL','YELLOW','RED','OVERDUE','NOTICE','CRITICISM'));

-- A statute counts in whole days. What isn't there is no answer to a check, and would pass it.
alter table work_order
  drop constraint work_order_statutory_limit_check,
  add constraint work_order_statutory_limit_check check (statutory_limit is null or coalesce(
    statutory_limit #>> '{limit,unit}' in ('WORKING_DAY','CALENDAR_DAY') and statutory_limit #>> '{limit,amount}' ~ '^[1-9][0-9]{0,4}$' and length(statutory_limit ->> 'clause') > 0, false));
