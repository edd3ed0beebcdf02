-- An order taken over after a designation may be quarrelled over and designated again: each ruling has its own number.
alter table precedent drop constraint precedent_order_id_key;
alter table precedent add constraint precedent_once unique (order_id, ruling_no);
