-- Orders by words of their title: its two-character pieces, beside the order so that no act on it touches their index.

create table order_words (
  order_id uuid primary key references work_order,
  -- With '@' and the prefecture's number among them, which keeps a search inside its prefecture.
  grams    text[] not null,
  made_at  timestamptz not null
);
create index order_words_by_gram on order_words using gin (grams);

insert into order_words (order_id, grams, made_at)
select o.id, array(select distinct substr(run, at, 2) from regexp_split_to_table(lower(o.title), '[^0-9a-z一-龥]+') run, generate_series(1, greatest(length(run) - 1, 1)) at where run <> '') || ('@' || o.prefecture_id), o.created_at
  from work_order o where o.order_no is not null;
