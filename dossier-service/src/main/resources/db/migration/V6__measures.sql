-- Which measures hold today: derived from fact, at each change and as the days go by. Their words stay in the record.
create table measure (
    dossier_id   text not null references dossier,
    item         text not null,
    from_day     date not null,
    action       text not null,
    party        text not null,
    every        text not null,
    state        text not null check (state in ('PROPOSED', 'AGREED', 'DECLINED')),
    need         text not null,
    agreed_on    date,
    review_on    date,
    reviewed_on  date,
    -- where it stands in a list: those without a day of review last
    review_place date not null,
    primary key (dossier_id, item)
);
create index measure_by_review on measure (review_place, dossier_id, item);
select leling_protect('measure');

-- Everyone is reviewed at the next start, so that the measures of before are listed too.
select set_config('app.scope', '*', true);
update dossier set derived_on = derived_on - 1 where not died;
