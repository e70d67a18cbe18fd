-- Which form a workbook was: persons (花名册), or what was done for them (历史服务记录).
alter table roster_job add column form text not null default 'ROSTER' check (form in ('ROSTER', 'HISTORY'));

-- What a form of past services handed on to the schedule, so that it is handed on once: a hash of person, day, party and
-- action, and nothing of its words.
create table past_service (
    dossier_id text not null references dossier,
    key        text not null,
    job        text not null references roster_job,
    primary key (dossier_id, key)
);
select leling_protect('past_service');
revoke update, delete on past_service from leling_app;
