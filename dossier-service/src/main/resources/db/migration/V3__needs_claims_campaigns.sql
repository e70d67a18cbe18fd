-- Needs (需求建议). The words stand in the dossier's event NEED, encrypted; here is how each goes on, to its end.
create table need (
    id           text primary key,
    position     bigint generated always as identity unique,
    dossier_id   text not null references dossier,
    -- the id of the dossier's event
    event        text not null,
    kind         text not null,
    raised_on    date not null,
    source       text not null,
    campaign     text not null default '',
    state        text not null
        check (state in ('RAISED', 'RESPONDED', 'REFERRED', 'ANSWERED', 'CLOSED', 'TAKEN_BACK')),
    version      integer not null default 1,
    -- the directory's unit, community or institution that sees to it
    owner        text not null default '',
    responded_on date,
    responded_by text not null default '',
    outcome      text not null default '' check (outcome in ('', 'SOLVED', 'PARTLY', 'NOT_POSSIBLE', 'WITHDRAWN')),
    closed_on    date,
    content      text not null default '' check (content in ('', 'CONTENT', 'PARTLY', 'NOT_CONTENT')),
    asked_of     text not null default '' check (asked_of in ('', 'PERSON', 'FAMILY')),
    asked_on     date,
    unique (dossier_id, event),
    check ((state in ('CLOSED', 'TAKEN_BACK')) = (closed_on is not null)),
    check ((content = '') = (asked_on is null))
);
create index need_open on need (position) where closed_on is null;
create index need_by_owner on need (owner, position) where closed_on is null;
create index need_by_campaign on need (campaign, position) where campaign <> '';

-- Every step of a need, with who, when and what was said (encrypted). Never changed.
create table need_step (
    need_id    text not null references need,
    number     integer not null,
    dossier_id text not null references dossier,
    step       text not null,
    on_day     date not null,
    at         timestamptz not null default leling_now(),
    actor      text not null,
    actor_name text not null,
    detail     jsonb not null default '{}',
    note       text,
    primary key (need_id, number)
);

-- The joint conference (联席会议), and what is put before it. A meeting names nobody.
create table meeting (
    id      text primary key,
    on_day  date not null,
    place   text not null default '',
    held    boolean not null default false,
    at      timestamptz not null default leling_now()
);
create table agenda_item (
    id          text primary key,
    position    bigint generated always as identity unique,
    need_id     text not null references need,
    dossier_id  text not null references dossier,
    state       text not null check (state in ('WAITING', 'ON_AGENDA', 'ANSWERED')),
    version     integer not null default 1,
    departments text[] not null check (cardinality(departments) > 0),
    question    text not null,
    referred_on date not null,
    referred_by text not null,
    meeting     text references meeting,
    department  text not null default '',
    decision    text not null default '' check (decision in ('', 'AGREED', 'PARTLY', 'DECLINED')),
    answer      text,
    deadline    date,
    answered_on date,
    check ((state = 'WAITING') = (meeting is null)),
    check ((state = 'ANSWERED') = (decision <> '' and department <> '' and answered_on is not null))
);
create unique index agenda_item_open_once on agenda_item (need_id) where state <> 'ANSWERED';
create index agenda_item_by_meeting on agenda_item (meeting, position);
create index agenda_item_by_need on agenda_item (need_id, position);
create index agenda_item_by_dossier on agenda_item (dossier_id);

-- Claims (医药费报销). Amounts in fen, exact; null until known.
create table claim (
    id           text primary key,
    position     bigint generated always as identity unique,
    dossier_id   text not null references dossier,
    event        text not null,
    handed_in_on date not null,
    source       text not null,
    state        text not null
        check (state in ('HANDED_IN', 'RETURNED', 'CHECKED', 'APPROVED', 'PAID', 'REFUSED', 'TAKEN_BACK')),
    version      integer not null default 1,
    -- whose claim it was on the day it was handed in
    unit         text not null,
    living_class text not null,
    total        bigint check (total > 0),
    advanced     bigint check (advanced between 0 and total),
    reimbursed   bigint check (reimbursed between 0 and total),
    paid_on      date,
    closed_on    date,
    unique (dossier_id, event),
    check ((state = 'PAID') = (paid_on is not null)),
    check ((state in ('PAID', 'REFUSED', 'TAKEN_BACK')) = (closed_on is not null)),
    check (paid_on is null or (paid_on >= handed_in_on and total is not null and reimbursed is not null))
);
create index claim_open on claim (position) where closed_on is null;
create index claim_paid on claim (paid_on) where paid_on is not null;

create table claim_part (
    claim_id   text not null references claim,
    dossier_id text not null references dossier,
    version    integer not null,
    number     integer not null,
    kind       text not null,
    amount     bigint not null check (amount > 0),
    primary key (claim_id, version, number)
);
create table claim_step (
    claim_id   text not null references claim,
    number     integer not null,
    dossier_id text not null references dossier,
    step       text not null,
    on_day     date not null,
    at         timestamptz not null default leling_now(),
    actor      text not null,
    actor_name text not null,
    detail     jsonb not null default '{}',
    note       text,
    primary key (claim_id, number)
);

-- Campaigns have places, and warnings of heat are passed on as campaigns too.
alter table campaign drop constraint campaign_kind_check;
alter table campaign add check (kind in ('VISIT', 'COMMEMORATION', 'HEAT_ORANGE', 'HEAT_RED'));
alter table campaign add column divisions text[] not null default '{}';

-- Forms filled at the door. The id is made by the phone, so that a form sent twice counts once.
create table campaign_form (
    id         text primary key,
    position   bigint generated always as identity unique,
    campaign   text not null references campaign,
    dossier_id text not null references dossier,
    on_day     date not null,
    met        boolean not null,
    satisfied  smallint check (satisfied between 1 and 5),
    gifts      integer not null default 0,
    needs      integer not null default 0,
    things     integer not null default 0,
    parties    text[] not null,
    actor      text not null,
    actor_name text not null,
    at         timestamptz not null default leling_now(),
    -- what was sent, by hash; and what was found, given and done, encrypted
    sent       text not null,
    body       text not null
);
create index campaign_form_by_campaign on campaign_form (campaign, dossier_id);
create index campaign_form_by_dossier on campaign_form (dossier_id, position);

select leling_protect('need');
select leling_protect('need_step');
select leling_protect('agenda_item');
select leling_protect('claim');
select leling_protect('claim_part');
select leling_protect('claim_step');
select leling_protect('campaign_form');

revoke delete on need, need_step, meeting, agenda_item, claim, claim_part, claim_step, campaign_form from leling_app;
revoke update on need_step, claim_step, claim_part, campaign_form from leling_app;

-- What was recorded before needs and claims had a course of their own: each event begins one.
select set_config('app.scope', '*', true);
insert into need(id, dossier_id, event, kind, raised_on, source, state, owner)
    select 'n-' || substr(md5(f.dossier_id || '/' || f.key), 1, 16), f.dossier_id, f.key, 'OTHER', f.from_day,
           coalesce(c.source, 'import'), 'RAISED', d.unit
    from fact f join dossier d using (dossier_id)
        left join dossier_change c on c.dossier_id = f.dossier_id and c.version = f.known
    where f.kind = 'EVENT' and f.detail = 'NEED' and f.replaced = 0;
insert into claim(id, dossier_id, event, handed_in_on, source, state, unit, living_class)
    select 'k-' || substr(md5(f.dossier_id || '/' || f.key), 1, 16), f.dossier_id, f.key, f.from_day,
           coalesce(c.source, 'import'), 'HANDED_IN', d.unit, d.living_class
    from fact f join dossier d using (dossier_id)
        left join dossier_change c on c.dossier_id = f.dossier_id and c.version = f.known
    where f.kind = 'EVENT' and f.detail = 'CLAIM' and f.replaced = 0;
