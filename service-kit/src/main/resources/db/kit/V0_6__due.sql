-- Makes a table one of due rows. Call it right after `create table`; the table needs a single-column primary key `id`.
-- The index's first column is the due time and it holds only what is open, so that it does not slow down with all that
-- is done. The check makes "everything open has a next step" a constraint.
create function leling_due(target regclass) returns void language plpgsql as $$
declare
    bare text := (select relname from pg_class where oid = target);
begin
    execute format(
        'alter table %1$s'
        ' add column next_at timestamptz,'
        ' add column closed boolean not null default false,'
        ' add column lease_until timestamptz,'
        ' add column fence bigint not null default 0,'
        ' add column attempts int not null default 0,'
        ' add column traceparent text not null default '''','
        ' add column last_error text,'
        ' add constraint %2$I check (closed or next_at is not null)',
        target, bare || '_open_has_next');
    execute format('create index %2$I on %1$s (next_at) where not closed', target, bare || '_due');
end $$;
revoke execute on function leling_due(regclass) from public;
