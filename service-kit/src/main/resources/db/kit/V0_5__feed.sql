-- Producer: the append-only log whose seq equals commit order, since it is written last under an advisory lock.
create table change_log (
    seq bigint generated always as identity (cache 1) primary key,
    dossier_id text,
    version bigint not null,
    kind text not null,
    at timestamptz not null default leling_now(),
    traceparent text not null,
    body jsonb not null
);
create index change_log_by_dossier on change_log (dossier_id, seq);
select leling_protect('change_log');
revoke update, delete, truncate on change_log from leling_app;

-- Consumer: how far each feed was applied, and what could not be.
create table feed_cursor (
    feed text primary key,
    seq bigint not null
);
create table feed_poison (
    feed text not null,
    seq bigint not null,
    dossier_id text,
    kind text not null,
    error text not null,
    at timestamptz not null default leling_now(),
    primary key (feed, seq)
);
select leling_protect('feed_poison');
