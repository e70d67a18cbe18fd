-- Handsets, presses, alarms, notices and what became of them. Every *_enc column is sealed under the person's key.

create table device (
    id text primary key,
    dossier_id text not null,
    secret_enc text not null,
    fitted_on date not null,
    battery smallint,
    last_press_at timestamptz,
    last_heartbeat_at timestamptz,
    created_at timestamptz not null default leling_now()
);
create index device_by_dossier on device (dossier_id);
select leling_protect('device');

-- The emergency card as the feed brought it.
create table card (
    dossier_id text primary key,
    version bigint not null,
    card_enc text not null
);
select leling_protect('card');

create table alarm (
    id text primary key,
    dossier_id text not null,
    device_id text not null,
    key text not null,
    state text not null check (state in ('OPEN', 'ACKNOWLEDGED', 'CLOSED')),
    policy jsonb not null,
    steps_taken int not null,
    repeats int not null,
    nudged_at timestamptz not null,
    flags text[] not null default '{}',
    raised_at timestamptz not null,
    presses int not null default 1,
    acknowledged_at timestamptz,
    acknowledged_by_enc text,
    coming boolean not null default false,
    outcome text,
    note_enc text,
    closed_at timestamptz,
    closed_by_enc text,
    constraint alarm_ends_answered
        check (state <> 'CLOSED' or (outcome is not null and closed_at is not null
            and (acknowledged_at is not null or (key = 'TEST' and outcome = 'TEST'))))
);
-- With its check, every open alarm has a next step; with the one above, none ends unanswered or without an outcome.
select leling_due('alarm');
alter table alarm add constraint alarm_closed_is_closed check (closed = (state = 'CLOSED'));
create unique index alarm_open_of_device on alarm (device_id, key) where not closed;
create index alarm_running on alarm (raised_at, id) where not closed;
create index alarm_newest on alarm (raised_at desc, id desc);
create index alarm_by_dossier on alarm (dossier_id);
select leling_protect('alarm');

-- Each press as it came. One that was not treated is nobody's until it is proven whose it is.
create table press (
    id text primary key,
    dossier_id text,
    alarm_id text,
    device_id text not null,
    ref text not null,
    sent_key text not null,
    counted text not null,
    body_hash bytea not null,
    size int not null,
    content_enc text,
    received_at timestamptz not null,
    joined boolean not null default false,
    oddities text[] not null default '{}',
    treated boolean not null,
    reason text,
    seen_at timestamptz,
    seen_by text,
    constraint press_has_alarm check (not treated or (alarm_id is not null and dossier_id is not null)),
    constraint press_kept_for_reason check (treated or reason is not null)
);
create unique index press_of_ref on press (device_id, ref) where treated and ref <> '';
create index press_of_alarm on press (alarm_id) where alarm_id is not null;
create index press_untreated on press (received_at, id) where not treated;
create index press_by_dossier on press (dossier_id);
select leling_protect('press');

-- One person told one thing once. A due row: claimed, sent, tried again under the same key until it is sent or exhausted.
create table notice (
    id text primary key,
    dossier_id text,
    alarm_id text,
    kind text not null,
    target text not null,
    step int not null default 0,
    idempotency_key text not null unique,
    content_enc text,
    plain_text text,
    channel text not null,
    state text not null check (state in ('QUEUED', 'SENT', 'EXHAUSTED', 'CANCELLED')),
    deliveries int not null default 0,
    deliveries_on_channel int not null default 0,
    created_at timestamptz not null,
    sent_at timestamptz,
    constraint notice_says_something check (content_enc is not null or plain_text is not null),
    constraint notice_of_a_person_is_sealed check (dossier_id is null or plain_text is null)
);
select leling_due('notice');
alter table notice add constraint notice_closed_is_closed check (closed = (state <> 'QUEUED'));
create index notice_of_alarm on notice (alarm_id) where alarm_id is not null;
create index notice_newest on notice (created_at desc, id desc);
create index notice_by_dossier on notice (dossier_id);
select leling_protect('notice');

-- What the local message inbox received: the channel's far side, which knows a message by its key.
create table inbox_message (
    id bigint generated always as identity primary key,
    idempotency_key text not null unique,
    notice_id text not null,
    dossier_id text,
    alarm_id text,
    target text not null,
    content_enc text,
    plain_text text,
    received_at timestamptz not null
);
create index inbox_message_of_alarm on inbox_message (alarm_id) where alarm_id is not null;
create index inbox_message_by_dossier on inbox_message (dossier_id);
select leling_protect('inbox_message');

-- What happened, in the order of commits: the alarms' history and the stream that a desk resumes without a gap.
create sequence alarm_event_seq;
create table alarm_event (
    seq bigint primary key,
    alarm_id text,
    press_id text,
    dossier_id text,
    kind text not null,
    at timestamptz not null,
    state text,
    key text,
    by_enc text,
    detail jsonb not null
);
create index alarm_event_of_alarm on alarm_event (alarm_id, seq) where alarm_id is not null;
create index alarm_event_by_dossier on alarm_event (dossier_id);
select leling_protect('alarm_event');
revoke update, delete on alarm_event from leling_app;
