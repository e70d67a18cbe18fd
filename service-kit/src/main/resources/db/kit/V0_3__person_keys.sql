-- A key for each person, wrapped by the master key. To erase a person is to destroy the key: the row stays and says when.
create table person_key (
    person_id text primary key,
    key_id text not null unique,
    master_id text not null,
    wrapped bytea,
    made_at timestamptz not null default leling_now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);
select leling_protect('person_key', 'person_id');
revoke delete on person_key from leling_app;
