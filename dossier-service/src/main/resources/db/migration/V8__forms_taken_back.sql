-- A form that was sent wrongly is taken back, and stays to be seen with who did so and why (the reason encrypted).
alter table campaign_form
    add column taken_back timestamptz,
    add column taken_back_by text,
    add column taken_back_reason text;
grant update (taken_back, taken_back_by, taken_back_reason) on campaign_form to leling_app;
