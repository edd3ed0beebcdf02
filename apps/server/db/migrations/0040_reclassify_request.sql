-- The unit may propose another class (rule 4.2 T52).
alter table request drop constraint request_kind_check;
alter table request add constraint request_kind_check check (kind in ('RETURN','LATE_RETURN','EXTENSION','SUSPENSION','NOT_PURSUE','WITHDRAWAL','REJECTION','RECLASSIFY'));
