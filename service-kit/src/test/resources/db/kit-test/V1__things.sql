create table thing (
    id bigint generated always as identity primary key,
    dossier_id text not null,
    name text not null
);
select leling_protect('thing');
