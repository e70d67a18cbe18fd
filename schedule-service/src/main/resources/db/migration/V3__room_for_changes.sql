-- A change of facts withdraws many duties of a person and adds many: with room on the page a row is replaced on the same
-- page, and no index is written.
alter table obligation set (fillfactor = 70);
