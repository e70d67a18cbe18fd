-- How a duty stands on a day: a comparison of the days that core-lib worked out with the day asked, in the order of
-- obligation-semantics.md. The one place in which the database speaks of states; a test holds it to core-lib.
create or replace function state_on(o obligation, day date) returns text language sql immutable parallel safe as $$
    select case
        when o.withdrawn_on is not null then 'WITHDRAWN'
        when o.fulfilled_on <= day then case when o.fulfilled_on <= o.last then 'FULFILLED' else 'FULFILLED_LATE' end
        when o.waived then 'WAIVED'
        when day < o.first then 'UPCOMING'
        when day <= o.due then case when day >= o.due_soon_from then 'DUE_SOON' else 'OPEN' end
        when o.lapsed_from is not null then case when day >= o.lapsed_from then 'LAPSED' else 'OPEN' end
        when day >= o.missed_from then 'MISSED'
        else 'OVERDUE'
    end
$$;
