/** The same number for the same row and salt, in [0, 1): the whole generator draws from this, so that two runs agree. */
export const DRAW = `
create or replace function pg_temp.draw(n bigint, salt int) returns float8 language sql immutable parallel safe
  as $$ select (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740992 $$;
create or replace function pg_temp.made_id(n bigint, kind int, at timestamptz) returns uuid language sql immutable parallel safe
  as $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind & 4095), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;`
