-- An answer that was taken down under the wrong department stands under the right one: whose it was said to be before, and
-- whether that department's own answer came from here in the same act. Answers stay appended.
alter table agenda_answer add column instead_of text not null default '',
    add column exchanged boolean not null default false, add check (instead_of <> '' or not exchanged);
