-- The answer that a request under an Idempotency-Key got, stored in the transaction that did the work.
create table idempotency (
    caller text not null,
    route text not null,
    key text not null,
    request_hash bytea not null,
    status int,
    answer text,
    at timestamptz not null default leling_now(),
    primary key (caller, route, key)
);
create index idempotency_by_age on idempotency (at);

-- Calls to other services, written with the change that asks for them and posted until accepted.
create table outbox (
    id text primary key,
    dossier_id text not null,
    target text not null,
    path text not null,
    idempotency_key text not null,
    body text not null,
    made_at timestamptz not null default leling_now(),
    status int,
    answer text,
    refused boolean not null default false,
    unique (target, path, idempotency_key)
);
select leling_due('outbox');
select leling_protect('outbox');
create index outbox_refused on outbox (made_at) where refused;
