-- A field from a day on stands beside what was written down on that day without one, which holds for the days before.
drop index fact_believed_once_a_day;
create unique index fact_believed_once_a_day on fact
    (dossier_id, kind, key, from_day, (case kind when 'PERSONAL' then detail else '' end))
    where replaced = 0;
