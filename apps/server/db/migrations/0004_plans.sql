-- What the gate of plans asked for: an index for each list that had to sort or scan, and none that nothing reads by.

-- All disputes of an order, not only the open one; and who owes an opinion, a unit or a centre (no unit).
create index dispute_by_order on dispute (order_id, opened_at);
create index dispute_opinion_owed on dispute_opinion (party_unit_id, party_tenant_id) where given_at is null and silent_at is null;
-- All that ever came to a unit, latest first.
create index assignment_of_unit on assignment (unit_id, dispatched_at desc) where unit_id is not null;
-- What a unit holds, by state: each of its lists is one state, in order.
drop index work_order_holder_unit;
create index work_order_holder_unit on work_order (holder_unit_id, status, next_due_at, id) where holder_unit_id is not null;
-- What a centre has sent and nobody answered, in the order of the list.
drop index transfer_outbox;
create index transfer_outbox on transfer (from_tenant_id, due_at, id) where status = 'PENDING';
-- Nothing lists a prefecture's open orders by this key, and every change of an order had to keep it.
drop index work_order_prefecture_open;
