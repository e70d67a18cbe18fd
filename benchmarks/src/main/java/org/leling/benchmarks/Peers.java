package org.leling.benchmarks;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.BusinessDayAdjustment;
import com.opengamma.strata.basics.schedule.Frequency;
import com.opengamma.strata.basics.schedule.PeriodicSchedule;
import com.opengamma.strata.basics.schedule.RollConventions;
import com.opengamma.strata.basics.schedule.StubConvention;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.LongConsumer;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The same person-year with other means: the last day of each period, bare and in no order. */
final class Peers {

    private final RecurrenceRule[] libRecur = new RecurrenceRule[Series.ALL.length];
    private final DateTime[] libRecurStarts = new DateTime[Series.ALL.length];
    private final Recur<?>[] ical4j = new Recur<?>[Series.ALL.length];
    private final PeriodicSchedule[] strata = new PeriodicSchedule[Series.ALL.length];
    private final Period[] steps = new Period[Series.ALL.length];

    Peers() {
        for (int i = 0; i < Series.ALL.length; i++) {
            Series series = Series.ALL[i];
            LocalDate first = series.first();
            try {
                libRecur[i] = new RecurrenceRule(series.rule());
            } catch (InvalidRecurrenceRuleException e) {
                throw new IllegalStateException(series.rule(), e);
            }
            libRecurStarts[i] = new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth());
            ical4j[i] = new Recur<LocalDate>(series.rule());
            strata[i] = schedule(series);
            steps[i] = Period.parse(series.frequency());
        }
    }

    private static PeriodicSchedule schedule(Series series) {
        boolean weekly = series.frequency().endsWith("W");
        return PeriodicSchedule.builder()
                .startDate(series.before())
                .endDate(weekly ? LocalDate.of(2026, 12, 27) : Series.END)
                .frequency(Frequency.parse(series.frequency()))
                .businessDayAdjustment(BusinessDayAdjustment.NONE)
                .stubConvention(StubConvention.NONE)
                .rollConvention(weekly ? RollConventions.DAY_SUN : RollConventions.EOM)
                .build();
    }

    void libRecur(LongConsumer day) {
        for (int i = 0; i < libRecur.length; i++) {
            RecurrenceRuleIterator dates = libRecur[i].iterator(libRecurStarts[i]);
            while (dates.hasNext()) {
                day.accept(dates.nextDateTime().getTimestamp() / 86_400_000L);
            }
        }
    }

    void strata(LongConsumer day) {
        for (PeriodicSchedule schedule : strata) {
            var dates = schedule.createUnadjustedDates(ReferenceData.minimal());
            for (int i = 1; i < dates.size(); i++) {
                day.accept(dates.get(i).toEpochDay());
            }
        }
    }

    @SuppressWarnings("unchecked")
    void ical4j(LongConsumer day) {
        for (int i = 0; i < ical4j.length; i++) {
            LocalDate first = Series.ALL[i].first();
            Recur<LocalDate> recur = (Recur<LocalDate>) ical4j[i];
            recur.getDates(first, first, Series.END.plusDays(1)).forEach(date -> day.accept(date.toEpochDay()));
        }
    }

    void javaTime(LongConsumer day) {
        for (int i = 0; i < steps.length; i++) {
            Series series = Series.ALL[i];
            boolean weekly = steps[i].getDays() > 0;
            for (LocalDate date = series.first(); !date.isAfter(Series.END); ) {
                day.accept(date.toEpochDay());
                date = weekly
                        ? date.plusDays(7)
                        : date.plusDays(1).plus(steps[i]).minusDays(1);
            }
        }
    }
}
