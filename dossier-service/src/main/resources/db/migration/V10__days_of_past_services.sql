-- On which day a past service was done: a birth that is put right can't lie after it. Of those handed on before it is unknown.
alter table past_service add column on_day date;
