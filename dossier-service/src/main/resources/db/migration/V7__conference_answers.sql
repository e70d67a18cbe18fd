-- What each department of the joint conference answered to an item; an item is answered when all that were asked have.
create table agenda_answer (
    item_id     text not null references agenda_item,
    department  text not null,
    dossier_id  text not null references dossier,
    decision    text not null check (decision in ('AGREED', 'PARTLY', 'DECLINED')),
    answer      text not null,
    deadline    date,
    answered_on date not null,
    position    bigint generated always as identity,
    primary key (item_id, department)
);
create index agenda_answer_by_dossier on agenda_answer (dossier_id);
select leling_protect('agenda_answer');
revoke update, delete on agenda_answer from leling_app;

-- What was answered before, by one department for all.
select set_config('app.scope', '*', true);
insert into agenda_answer(item_id, department, dossier_id, decision, answer, deadline, answered_on)
    select id, department, dossier_id, decision, answer, deadline, answered_on
    from agenda_item where state = 'ANSWERED' and answer is not null
    order by position;

-- A campaign may end earlier than it was declared, or be taken back while it has no forms.
grant update (to_day), delete on campaign to leling_app;
