-- The directory: hospitals and providers too, and what is known of an office beside its name. The name under which
-- rosters know an office stays; what it is called today is its title.
alter table directory drop constraint directory_kind_check;
alter table directory add constraint directory_kind_check
    check (kind in ('UNIT', 'COMMUNITY', 'INSTITUTION', 'VOLUNTEER', 'HOSPITAL', 'PROVIDER'));
alter table directory add column title text not null default '';
alter table directory add column version integer not null default 1;
alter table directory add column detail jsonb not null default '{}';
alter table directory add column closed_on date;
grant update (title, division, version, detail, closed_on) on directory to leling_app;

-- Every state that an office had. Rows are never changed.
create table directory_change (
    entry      text not null references directory,
    version    integer not null,
    at         timestamptz not null default leling_now(),
    actor      text not null,
    actor_name text not null,
    title      text not null,
    division   text not null,
    detail     jsonb not null,
    closed_on  date,
    primary key (entry, version)
);

-- Who works for an office. Name and numbers are encrypted; the states that were stay in staff_change.
create table staff (
    id        text primary key,
    position  bigint generated always as identity unique,
    entry     text not null references directory,
    version   integer not null,
    post      text not null,
    deputy    text not null default '',
    from_day  date not null,
    until_day date check (until_day >= from_day),
    sealed    text not null
);
create index staff_by_entry on staff (entry, position);
create table staff_change (
    staff      text not null references staff,
    version    integer not null,
    at         timestamptz not null default leling_now(),
    actor      text not null,
    actor_name text not null,
    entry      text not null,
    post       text not null,
    deputy     text not null,
    from_day   date not null,
    until_day  date,
    sealed     text not null,
    primary key (staff, version)
);
create table staff_leave (
    staff      text not null references staff,
    number     integer not null,
    from_day   date not null,
    until_day  date not null check (until_day >= from_day),
    deputy     text not null default '',
    at         timestamptz not null default leling_now(),
    actor      text not null,
    actor_name text not null,
    taken_back boolean not null default false,
    primary key (staff, number)
);

-- Who serves in which group, and which needed role is empty from which day on: derived from fact, at each change and as
-- the days go by. Names and numbers stand here as keyed hashes only.
create table care_member (
    dossier_id  text not null references dossier,
    member      text not null,
    role        text not null,
    holder      text not null,
    staff       text not null,
    name_index  text not null,
    call_index  text not null,
    until_day   date not null,
    primary key (dossier_id, member)
);
create index care_member_by_staff on care_member (staff, dossier_id) where staff <> '';
create index care_member_by_name on care_member (name_index, dossier_id);
create index care_member_by_call on care_member (call_index, dossier_id) where call_index <> '';
create table care_gap (
    dossier_id text not null references dossier,
    role       text not null,
    empty_from date not null,
    primary key (dossier_id, role)
);
create index care_gap_by_day on care_gap (empty_from, dossier_id);
select leling_protect('care_member');
select leling_protect('care_gap');

revoke delete on directory_change, staff, staff_change, staff_leave from leling_app;
revoke update on directory_change, staff_change, staff_leave from leling_app;
grant update (taken_back) on staff_leave to leling_app;

-- Everyone is reviewed at the next start, so that the groups and gaps of before are known too.
select set_config('app.scope', '*', true);
update dossier set derived_on = derived_on - 1 where not died;
