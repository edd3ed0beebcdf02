-- 法定期限 (rule 5.2): what a statute allows for this matter in place of the rule's limit, with its clause: {limit: {unit, amount}, clause}.
alter table work_order
  add column statutory_limit jsonb check (statutory_limit is null or (jsonb_typeof(statutory_limit -> 'limit') = 'object' and length(statutory_limit ->> 'clause') > 0));
