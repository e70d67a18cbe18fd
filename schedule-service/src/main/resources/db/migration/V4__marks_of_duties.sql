-- What a duty's columns come to (PlannedDuty.mark()): planning a person compares marks, and reads five columns of each duty
-- where it read nineteen. 0 is no duty's mark: whoever was planned before has their duties written once more.
alter table obligation add column mark bigint not null default 0;
