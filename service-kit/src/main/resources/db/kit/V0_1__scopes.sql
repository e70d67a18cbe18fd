-- What the tables of every service stand on: rights of the application's role, and scopes.
grant usage on schema public to leling_app;
alter default privileges in schema public grant select, insert, update, delete on tables to leling_app;
alter default privileges in schema public grant usage, select on sequences to leling_app;

-- The caller's grants, or null, which equals nothing. After a first local setting the empty string stands for "none".
create function leling_grants() returns text[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('app.scope', true), ''), E'\n');

create function leling_sees_everyone() returns boolean language sql stable parallel safe
    return coalesce('*' = any (leling_grants()), false);

-- Which grants see which person. A caller reads only the rows of the own grants; only a scope of everyone writes.
create table person_scope (
    dossier_id text not null,
    grant_name text not null,
    primary key (dossier_id, grant_name)
);
create index person_scope_by_grant on person_scope (grant_name, dossier_id);
alter table person_scope enable row level security;
alter table person_scope force row level security;
create policy person_scope_read on person_scope for select
    using ((select leling_sees_everyone()) or grant_name = any ((select leling_grants())::text[]));
create policy person_scope_write on person_scope for all
    using ((select leling_sees_everyone())) with check ((select leling_sees_everyone()));

-- Protects a table that says of each row whose it is. Call it in the migration that creates the table. A row without a
-- person is seen by a scope of everyone only.
create function leling_protect(protected regclass, person_column text default 'dossier_id') returns void
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy leling_scope on %1$s using ((select leling_sees_everyone()) or exists (select from person_scope s'
        ' where s.dossier_id = %1$s.%2$I and s.grant_name = any ((select leling_grants())::text[])))',
        protected, person_column);
end $$;
revoke execute on function leling_protect(regclass, text) from public;
