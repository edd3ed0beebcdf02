-- What the catalogue settles is dispatched by the product itself where a tenant published so (rule 4.2 T06).
alter table work_order add column auto_dispatch_at timestamptz;
create index work_order_to_dispatch on work_order (auto_dispatch_at, id) where status = 'REGISTERED' and auto_dispatch_at is not null;
