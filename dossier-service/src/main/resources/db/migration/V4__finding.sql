-- Finding by pinyin and first letters: which edition of tokens a person's name has. Those of before get theirs anew.
alter table dossier add column names_edition smallint not null default 1;
create index dossier_by_names_edition on dossier (names_edition, dossier_id) where names_edition < 2;

-- A person's own tokens by range: what a caller asks who sees few people.
drop index name_token_by_dossier;
create index name_token_by_dossier on name_token (dossier_id, token);
