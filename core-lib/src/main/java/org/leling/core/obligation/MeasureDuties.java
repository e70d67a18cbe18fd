package org.leling.core.obligation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Measure;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;

/**
 * Duties of the measures agreed with one person: what the terms in force on the period's last day say, if the measure
 * ran, on whatever terms, on at least half of the period's days.
 */
final class MeasureDuties {

    private MeasureDuties() {}

    static void of(LineDays days, RuleLine.Version version, DutySink sink) {
        Rule rule = version.rule();
        DossierTimeline timeline = sink.timeline();
        if (!timeline.hasMeasures()) {
            return;
        }
        RuleLine line = days.line();
        Map<String, DaySpans> spans = spansById(timeline, line);
        for (int i = 0; i < timeline.size(); i++) {
            if (!version.isInForceOn(timeline.start(i)) || !timeline.appliesIn(line, i)) {
                continue;
            }
            for (Measure measure : timeline.situation(i).facts().measures()) {
                int begin = Math.max(timeline.start(i), Days.epoch(measure.from()));
                int end = Math.min(
                        timeline.end(i), measure.until().map(Days::epoch).orElse(Days.NEVER));
                if (begin <= end && end >= sink.from()) {
                    onTerms(rule, measure, begin, end, Objects.requireNonNull(spans.get(measure.id())), sink);
                }
            }
        }
    }

    /** Takes the periods whose last day lies where these terms are in force. */
    private static void onTerms(Rule rule, Measure measure, int begin, int end, DaySpans spans, DutySink sink) {
        CalendarUnit unit = measure.every();
        for (int index = unit.indexOf(Math.max(begin, sink.from()));
                unit.lastDay(index) <= end && unit.firstDay(index) <= sink.to();
                index++) {
            int first = unit.firstDay(index);
            int last = unit.lastDay(index);
            if (PeriodicDuties.isHalfKept(spans, sink.timeline().hospital(), measure.action(), first, last)) {
                Period period = Period.calendar(unit, index, measure.id());
                sink.add(rule, period, measure.party(), measure.action(), first);
            }
        }
    }

    /** Gives, for each measure, the days on which it runs. */
    static Map<String, DaySpans> spansById(DossierTimeline timeline, RuleLine line) {
        Map<String, DaySpans> spans = new LinkedHashMap<>();
        for (int i = 0; i < timeline.size(); i++) {
            if (!timeline.appliesIn(line, i)) {
                continue;
            }
            for (Measure measure : timeline.situation(i).facts().measures()) {
                int begin = Math.max(timeline.start(i), Days.epoch(measure.from()));
                int end = Math.min(
                        timeline.end(i), measure.until().map(Days::epoch).orElse(Days.NEVER));
                if (begin <= end) {
                    spans.computeIfAbsent(measure.id(), id -> new DaySpans()).add(begin, end);
                }
            }
        }
        return spans;
    }
}
