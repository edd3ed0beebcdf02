/**
 * What the generator computes with, in a schema that goes when it is done. `draw` is the same number for the same
 * row and salt, in [0, 1): everything is drawn from it, so that two runs agree. `made_id` is a UUID of version 7:
 * time, a kind of its table below 4096, and its row's number in the last twelve digits. All three are simple enough
 * to be inlined (`made_id` only because it is declared as stable as what it calls), or each call would cost a multiple.
 */
export const DRAW = `
drop schema if exists making cascade;
create schema making;
create function making.draw(n bigint, salt int) returns float8 language sql immutable parallel safe
  as $$ select (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740992 $$;
create function making.made_id(n bigint, kind int, at timestamptz) returns uuid language sql stable parallel safe
  as $$ select encode(int8send((date_part('epoch', at) * 1000)::bigint * 65536 + 28672 + kind) || int8send(-9223372036854775808 + n), 'hex')::uuid $$;`
