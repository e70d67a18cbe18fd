-- What became of each item at each meeting that it was put before: the record of the meeting stays when the item goes on.
create table meeting_item (
    meeting    text not null references meeting,
    item_id    text not null references agenda_item,
    dossier_id text not null references dossier,
    result     text not null check (result in ('ON_AGENDA', 'ADJOURNED', 'ANSWERED', 'WITHDRAWN')),
    primary key (meeting, item_id)
);
create index meeting_item_by_item on meeting_item (item_id);
create index meeting_item_by_dossier on meeting_item (dossier_id);
select leling_protect('meeting_item');

select set_config('app.scope', '*', true);
insert into meeting_item(meeting, item_id, dossier_id, result)
    select meeting, id, dossier_id, state from agenda_item where meeting is not null;

-- A planned meeting may be cancelled.
alter table meeting add column cancelled boolean not null default false, add check (not (held and cancelled));

-- An item may be withdrawn, with its need or because the unit has solved it; whom it asks and what may be said anew.
alter table agenda_item drop constraint agenda_item_state_check;
alter table agenda_item add constraint agenda_item_state_check
    check (state in ('WAITING', 'ON_AGENDA', 'ANSWERED', 'WITHDRAWN'));
alter table agenda_item drop constraint agenda_item_check;
alter table agenda_item add constraint agenda_item_check
    check (case state when 'WAITING' then meeting is null when 'WITHDRAWN' then true else meeting is not null end);
drop index agenda_item_open_once;
create unique index agenda_item_open_once on agenda_item (need_id) where state in ('WAITING', 'ON_AGENDA');

-- Where an answer was given, and what stood there before it was corrected (why: encrypted). Answers are appended, the last
-- of a department is the one that counts.
alter table agenda_answer add column meeting text references meeting, add column reason text;
update agenda_answer a set meeting = i.meeting from agenda_item i where i.id = a.item_id;
alter table agenda_answer drop constraint agenda_answer_pkey;
alter table agenda_answer add primary key (item_id, department, position);
