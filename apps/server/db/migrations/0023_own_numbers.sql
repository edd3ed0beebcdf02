-- Where a person can be told something on a post: their own number, sealed like a caller's. It ends with the post.
alter table membership add column mobile_enc text;
