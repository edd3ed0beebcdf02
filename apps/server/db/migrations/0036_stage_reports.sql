-- A long-cycle order's monthly stage report warns too (rule 5.2).
alter table clock_warning drop constraint clock_warning_clock_check;
alter table clock_warning add constraint clock_warning_clock_check check (clock in ('SIGN','HANDLE','REPORT','STAGE'));
