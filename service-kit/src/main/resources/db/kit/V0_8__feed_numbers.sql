-- A row is written without a number, and readers number what is committed, one of them at a time: so no writer waits for
-- another one's commit, and a number that a reader has passed stands behind no row that is still to come.
alter table change_log rename column seq to id;
alter table change_log add column seq bigint;
select set_config('app.scope', '*', true);
update change_log set seq = id;
alter table change_log add constraint change_log_seq unique (seq);
create index change_log_unnumbered on change_log (id) where seq is null;
drop index change_log_by_dossier;

create function leling_number_once() returns trigger language plpgsql as $$
begin
    raise exception 'row % of the log bears number % already', old.id, old.seq;
end $$;
create trigger leling_number_once before update on change_log
    for each row when (old.seq is not null) execute function leling_number_once();
grant update (seq) on change_log to leling_app;
