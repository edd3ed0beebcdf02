/** The provider's own tables. Safe to run at every start. */
export const SCHEMA = `
  create schema if not exists idp;
  create table if not exists idp.item (
    model text not null, id text not null, payload jsonb not null,
    grant_id text, uid text, consumed_at timestamptz, expires_at timestamptz,
    primary key (model, id));
  create index if not exists item_by_grant on idp.item (grant_id) where grant_id is not null;
  create index if not exists item_by_uid on idp.item (model, uid) where uid is not null;
  create index if not exists item_by_expiry on idp.item (expires_at);
  create table if not exists idp.account (
    sub text primary key, username text not null unique, name text not null, password_hash text not null,
    disabled boolean not null default false, failed integer not null default 0, locked_until timestamptz);
  alter table idp.account
    add column if not exists must_change boolean not null default false,
    add column if not exists code_required boolean not null default false,
    add column if not exists code_secret text,
    add column if not exists code_period bigint not null default 0,
    add column if not exists made_for text;
`
