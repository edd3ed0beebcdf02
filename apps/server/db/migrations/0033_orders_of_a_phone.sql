-- A caller's orders, the newest first, whatever tenant has them: a search by a whole phone reads its page and no more.
-- The index of a phone is made with the prefecture's own key, so that the tenant in front told nothing apart.
drop index work_order_caller;
create index work_order_caller on work_order (caller_phone_idx, created_at desc, id desc) where caller_phone_idx is not null;
