-- Where a campaign or a warning of heat is; everywhere if no division is named.
alter table campaign add column divisions text[] not null default '{}';
