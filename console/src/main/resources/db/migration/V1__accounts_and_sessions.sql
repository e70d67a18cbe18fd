-- Who may sign in. Nothing here belongs to a person of the dossiers, so no row is protected by scope.
create table account (
    id text primary key,
    name text not null,
    roles text[] not null check (cardinality(roles) > 0),
    grants text[] not null,
    demo boolean not null default false,
    password_hash text not null,
    failures int not null default 0,
    locked_until timestamptz,
    changed_at timestamptz not null default leling_now()
);

-- The cookie holds the id, the table only its hash: who reads the table cannot take over a session.
create table session (
    id_hash bytea primary key,
    account text not null references account on delete cascade,
    csrf text not null,
    begun_at timestamptz not null default leling_now(),
    seen_at timestamptz not null default leling_now()
);
create index session_of_account on session (account);
create index session_by_life on session (seen_at);
