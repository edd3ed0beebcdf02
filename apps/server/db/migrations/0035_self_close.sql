-- What closes without a call (rule 4.2 T30): nobody is called back for it, or its text message stays unanswered (8.2).
alter table work_order add column self_close_at timestamptz;
update work_order set self_close_at = now() where status = 'CALLBACK_PENDING' and (request_type = 'PRAISE' or is_anonymous or not callback_consent);
create index work_order_to_close on work_order (self_close_at, id) where status = 'CALLBACK_PENDING' and self_close_at is not null;
