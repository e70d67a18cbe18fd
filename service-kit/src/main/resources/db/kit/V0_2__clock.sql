-- The database's clock, with an offset that only the owner sets: tests and the demo.
create table leling_clock (
    one boolean primary key default true check (one),
    ahead interval not null default interval '0'
);
insert into leling_clock default values;
revoke insert, update, delete on leling_clock from leling_app;

-- Declared stable so that an index on a due time serves `next_at <= leling_now()`; within one statement it is one moment.
create function leling_now() returns timestamptz language sql stable as
    $$ select clock_timestamp() + (select ahead from leling_clock) $$;

-- Today where the people live.
create function leling_today() returns date language sql stable as
    $$ select (leling_now() at time zone 'Asia/Shanghai')::date $$;
