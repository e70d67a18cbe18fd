-- The directory (名录): who manages, looks after or houses people. Named by offices, not by old people.
create sequence directory_number;
create table directory (
    id       text primary key,
    kind     text not null check (kind in ('UNIT', 'COMMUNITY', 'INSTITUTION', 'VOLUNTEER')),
    name     text not null,
    -- what tells two of one name apart: a volunteer's community, a community's division; else empty
    parent   text not null default '',
    division text not null default '',
    number   bigint not null unique,
    unique (kind, name, parent)
);

-- One row for each person: what a list is searched by. All of it is derived from fact, at each change.
create table dossier (
    dossier_id   text primary key,
    position     bigint generated always as identity unique,
    version      integer not null,
    -- keyed hash of the ID number; the number itself stands in fact, encrypted
    id_index     text not null unique,
    unit         text not null,
    community    text not null default '',
    institution  text not null default '',
    division     text collate "C" not null,
    living_class text not null,
    attention    text not null,
    died         boolean not null default false,
    -- the day of which living_class and attention speak
    derived_on   date not null
);
create index dossier_by_class on dossier (living_class, position);
create index dossier_by_attention on dossier (attention, position) where attention <> 'NORMAL';
create index dossier_by_unit on dossier (unit, position);
create index dossier_by_community on dossier (community, position);
create index dossier_by_division on dossier (division, position);
create index dossier_by_derived_on on dossier (derived_on);

-- Everything recorded of a person, on two clocks: in force from from_day on (or having happened on it), and believed
-- from version known until version replaced. Rows are closed, never changed or deleted.
create table fact (
    dossier_id text not null references dossier,
    kind       text not null check (kind in ('FACT', 'PERSONAL', 'DIED', 'HOSPITAL', 'EVENT', 'MEMBER')),
    key        text not null,
    from_day   date not null,
    known      integer not null,
    replaced   integer not null default 0,
    -- an event's kind, a member's role; else empty
    detail     text not null default '',
    -- encrypted under the person's key; null: unknown again
    value      text,
    primary key (dossier_id, kind, key, from_day, known),
    check (replaced = 0 or replaced > known)
);
-- Of one stay, event or member only one entry is believed at a time.
create unique index fact_believed_once on fact (dossier_id, kind, key)
    where replaced = 0 and kind in ('DIED', 'HOSPITAL', 'EVENT', 'MEMBER');
create unique index fact_believed_once_a_day on fact (dossier_id, kind, key, from_day)
    where replaced = 0;

-- Who made each version, when, from what source and why. With fact it is the history.
create table dossier_change (
    dossier_id text not null references dossier,
    version    integer not null,
    at         timestamptz not null,
    actor      text not null,
    actor_name text not null,
    source     text not null,
    -- encrypted: a reason may name people
    reason     text,
    primary key (dossier_id, version)
);

-- Name search: keyed, and such that the beginning of a name is the beginning of its token.
create table name_token (
    dossier_id text not null references dossier,
    token      text collate "C" not null,
    primary key (token, dossier_id)
);
create index name_token_by_dossier on name_token (dossier_id);

create table campaign (
    id       text primary key,
    kind     text not null check (kind in ('VISIT', 'COMMEMORATION')),
    name     text not null default '',
    from_day date not null,
    to_day   date not null check (to_day >= from_day),
    at       timestamptz not null default leling_now()
);

-- Roster imports: how far, and what came of each.
create table roster_job (
    id              text primary key,
    position        bigint generated always as identity unique,
    state           text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    dry_run         boolean not null,
    actor           text not null,
    at              timestamptz not null,
    day             date not null,
    read_rows       integer not null default 0,
    created         integer not null default 0,
    updated         integer not null default 0,
    unchanged       integer not null default 0,
    unknown_columns jsonb not null default '[]',
    problem         text not null default ''
);
create table roster_finding (
    job        text not null references roster_job,
    number     integer not null,
    rejected   boolean not null,
    sheet      text not null,
    row_number integer not null,
    column_name text not null,
    code       text not null,
    args       jsonb not null default '[]',
    message_zh text not null,
    message_en text not null,
    primary key (job, number)
);

select leling_protect('dossier');
select leling_protect('fact');
select leling_protect('dossier_change');
select leling_protect('name_token');

-- What is recorded stays: the application may close an entry, and do no more.
revoke delete on dossier, fact, dossier_change, directory, campaign, roster_job, roster_finding from leling_app;
revoke update on dossier_change, directory, campaign, roster_finding, name_token from leling_app;
