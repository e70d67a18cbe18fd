-- Campaigns that the bureau declared, as dossier-service tells them.
create table campaign (
    id text primary key,
    kind text not null,
    first date not null,
    last date not null,
    check (first <= last)
);

-- One row for each person that is planned. What the duties follow from (health, household, days) is encrypted under the
-- person's key; in clear is only what lists and counts are cut by.
create table person (
    dossier_id text primary key,
    version bigint not null,
    planning text not null,
    unit text not null default '',
    division text not null default '',
    living_class text not null default 'UNCLASSIFIED',
    told_attention text not null default 'NORMAL',
    attention text not null default 'NORMAL',
    -- The days that the plan holds. The first never moves on, so that what was missed stays on the record.
    planned_from date,
    planned_to date,
    -- The policy and the calendar's edition that the plan rests on.
    basis text not null default ''
);
select leling_protect('person');
create index person_by_unit on person (unit);

-- What is owed, as derived: never truth, always the latest derivation. The days on which the state changes are core-lib's;
-- state_on() compares them with a day and nothing else does.
create table obligation (
    dossier_id text not null,
    rule text not null,
    period text not null,
    party text not null,
    action text not null,
    kind text not null,
    clause text not null,
    due date not null,
    first date not null,
    last date not null,
    due_soon_from date not null,
    overdue_from date,
    lapsed_from date,
    missed_from date,
    fulfilled_on date,
    fulfilled_by text,
    waived boolean not null,
    provisional boolean not null,
    known_on date not null,
    withdrawn_on date,
    withdrawn_code text,
    withdrawn_reason text,
    primary key (dossier_id, rule, period),
    check ((withdrawn_on is null) = (withdrawn_code is null)),
    check (fulfilled_by is null or fulfilled_on is not null)
);
select leling_protect('obligation');
create index obligation_by_due on obligation (due, rule, period, dossier_id);
create index obligation_by_party on obligation (party, due, rule, period, dossier_id);
create index obligation_by_delivery on obligation (fulfilled_by) where fulfilled_by is not null;

-- What was done. Never removed: a wrong one is taken back, and says by whom.
create table delivery (
    id text primary key,
    seq bigint generated always as identity unique,
    dossier_id text not null,
    party text not null,
    action text not null,
    on_day date not null,
    obligation text,
    note text,
    satisfaction smallint check (satisfaction between 1 and 5),
    recorded_by text not null,
    recorded_name text not null,
    recorded_at timestamptz not null default leling_now(),
    taken_back_at timestamptz,
    taken_back_by text,
    check ((taken_back_at is null) = (taken_back_by is null))
);
select leling_protect('delivery');
create index delivery_by_dossier on delivery (dossier_id, seq);

create table waiver (
    dossier_id text not null,
    rule text not null,
    period text not null,
    reason text not null,
    waived_by text not null,
    waived_at timestamptz not null default leling_now(),
    primary key (dossier_id, rule, period)
);
select leling_protect('waiver');

-- People whose duties could not be derived; their plan stands as it was, and nobody else's waits for it.
create table planning_failure (
    dossier_id text primary key,
    version bigint not null,
    rule text,
    error text not null,
    at timestamptz not null default leling_now()
);
select leling_protect('planning_failure');

-- When each person is planned next: each day, for the horizon moves on; at once, when a campaign or the policy changes.
create table plan_roll (id text primary key);
select leling_due('plan_roll');
select leling_protect('plan_roll', 'id');
