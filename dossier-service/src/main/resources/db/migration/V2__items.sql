-- Items of the card's sections: several of a kind, each with a course in time of its own.
alter table fact drop constraint fact_kind_check;
alter table fact add constraint fact_kind_check
    check (kind in ('FACT', 'PERSONAL', 'DIED', 'HOSPITAL', 'EVENT', 'MEMBER', 'ITEM'));

-- One section over all persons in sight, such as a year's evaluations of family doctors.
create index fact_by_section on fact (detail, from_day) where kind = 'ITEM' and replaced = 0;
