-- What neighbours refused stands in a queue: of those the sweep finds the ones refused once too often (rule 4.2 T11).
create index work_order_refused on work_order (since, id) where status = 'REGISTERED' and transfer_count > 0;
