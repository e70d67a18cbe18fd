-- Who did what, in the transaction that did it. Nobody changes or removes a row; seq and hash are for the sealer.
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default leling_now(),
    action text not null,
    dossier_id text,
    subject text not null,
    subject_name text not null,
    roles text[] not null,
    trace_id text not null,
    detail jsonb not null,
    seq bigint unique,
    hash bytea,
    check ((seq is null) = (hash is null))
);
create index audit_entry_by_dossier on audit_entry (dossier_id, id) where dossier_id is not null;
create index audit_entry_unsealed on audit_entry (id) where seq is null;
revoke update, delete, truncate on audit_entry from leling_app;
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_write on audit_entry for insert with check (true);
create policy audit_read on audit_entry for select
    using ((select leling_sees_everyone()) or exists (select from person_scope s
        where s.dossier_id = audit_entry.dossier_id and s.grant_name = any ((select leling_grants())::text[])));
