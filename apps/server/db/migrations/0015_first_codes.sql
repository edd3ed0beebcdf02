-- A code for the first sign-in is good for some days only; until when is the product's to know, whoever keeps the accounts.
alter table person add column code_until timestamptz;
create index person_by_code on person (code_until) where code_until is not null;
