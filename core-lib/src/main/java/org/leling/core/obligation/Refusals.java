package org.leling.core.obligation;

import static org.leling.core.obligation.Explanations.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.HospitalRuns;
import org.leling.core.dossier.Measure;
import org.leling.core.obligation.WhyNot.Code;
import org.leling.core.obligation.WhyNot.Stretch;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.Condition;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;
import org.leling.core.policy.Trigger;

/** Finds the first thing that keeps a rule's duty of a period from being owed. */
final class Refusals {

    private final Obligations engine;
    private final DossierTimeline timeline;
    private final List<Campaign> campaigns;

    Refusals(Obligations engine, DossierTimeline timeline, List<Campaign> campaigns) {
        this.engine = engine;
        this.timeline = timeline;
        this.campaigns = campaigns;
    }

    /** Asks each version of the rule in turn, the newest first, and takes the first that knows the period. */
    WhyNot of(RuleLine line, String key) {
        if (timeline.size() == 0) {
            return answer(Code.BEFORE_FIRST_DAY, "档案中尚无任何情况。", "The dossier holds no fact yet.");
        }
        WhyNot last = answer(Code.UNKNOWN_RULE, "规则从未生效。", "The rule was never in force.");
        for (int i = line.versions().size() - 1; i >= 0; i--) {
            last = of(line, line.versions().get(i).rule(), key);
            if (last.code() != Code.UNKNOWN_PERIOD) {
                return last;
            }
        }
        return last;
    }

    private WhyNot of(RuleLine line, Rule rule, String key) {
        Cadence cadence = rule.cadence();
        if (cadence instanceof Cadence.WithinDays within) {
            return ofEvent(rule, within.trigger(), within.days(), false, key);
        } else if (cadence instanceof Cadence.WithinWorkingDays within) {
            return ofEvent(rule, within.trigger(), within.days(), true, key);
        } else if (cadence instanceof Cadence.Standing standing) {
            return ofGap(line, rule, standing, key);
        } else if (cadence instanceof Cadence.OnDayOfYear || cadence instanceof Cadence.EachDayOf) {
            return ofDay(rule, key);
        } else if (cadence instanceof Cadence.AsAgreed) {
            return ofMeasure(line, rule, key);
        }
        return PeriodKeys.find(rule, key, engine.calendar(), campaigns)
                .map(period -> cadence instanceof Cadence.CampaignDates dates
                        ? ofCampaign(line, rule, dates, period)
                        : ofPeriod(rule, period, timeline.spansOf(line)))
                .orElseGet(() -> unknownPeriod(rule, key));
    }

    private static WhyNot unknownPeriod(Rule rule, String key) {
        return answer(
                Code.UNKNOWN_PERIOD,
                "“" + key + "”不是规则“" + rule.id() + "”的周期。",
                "«" + key + "» is no period of the rule " + rule.id() + ".");
    }

    private WhyNot ofPeriod(Rule rule, Period period, DaySpans spans) {
        Optional<WhyNot> outside = outside(period.lastDay());
        if (outside.isPresent()) {
            return outside.get();
        }
        if (!spans.contains(period.lastDay())) {
            return failed(rule, period.lastDay(), period);
        }
        int counted = spans.count(period.firstDay(), period.lastDay());
        int length = period.lastDay() - period.firstDay() + 1;
        return new WhyNot(
                Code.LESS_THAN_HALF,
                "本期" + length + "天中适用" + counted + "天(居家养老服务不计住院日),不足一半。",
                "The rule applied on " + counted + " of the period's " + length
                        + " days (for home care, hospital days do not count): less than half.",
                outsideOf(spans, period));
    }

    private static List<Stretch> outsideOf(DaySpans spans, Period period) {
        List<Stretch> stretches = new ArrayList<>();
        for (int day = spans.nextOut(period.firstDay()); day <= period.lastDay(); day = spans.nextOut(day)) {
            int until = Math.min(spans.nextIn(day) - 1, period.lastDay());
            stretches.add(new Stretch(Days.date(day), Days.date(until)));
            day = until + 1;
        }
        return stretches;
    }

    private Optional<WhyNot> outside(int day) {
        if (day < timeline.first()) {
            return Optional.of(answer(
                    Code.BEFORE_FIRST_DAY,
                    "档案自" + Days.date(timeline.first()) + "起建立,此前不计。",
                    "The dossier begins on " + Days.date(timeline.first()) + "."));
        }
        return timeline.diedBefore(day)
                ? Optional.of(answer(
                        Code.AFTER_DEATH,
                        "本人已于" + Days.date(timeline.last()) + "去世,本期未满。",
                        "The person died on " + Days.date(timeline.last()) + ", before the period's end."))
                : Optional.empty();
    }

    /** The first condition that does not hold on the day, and the days of the period on which it does not. */
    private WhyNot failed(Rule rule, int day, Period period) {
        for (Condition condition : rule.conditions()) {
            if (!condition.holds(timeline.situationOn(day))) {
                List<Stretch> days = new ArrayList<>();
                for (int i = 0; i < timeline.size(); i++) {
                    int from = Math.max(timeline.start(i), period.firstDay());
                    int to = Math.min(timeline.end(i), period.lastDay());
                    if (from <= to && !condition.holds(timeline.situation(i))) {
                        days.add(new Stretch(Days.date(from), Days.date(to)));
                    }
                }
                return new WhyNot(
                        Code.CONDITION_FAILED,
                        "在" + Days.date(day) + "不符合条件:" + condition.chinese() + "。",
                        "On " + Days.date(day) + " this did not hold: " + condition.english() + ".",
                        days);
            }
        }
        return answer(
                Code.NOT_IN_FORCE,
                "该规则的此版本在" + Days.date(day) + "未生效。",
                "This version of the rule was not in force on " + Days.date(day) + ".");
    }

    private WhyNot ofCampaign(RuleLine line, Rule rule, Cadence.CampaignDates dates, Period period) {
        Optional<WhyNot> outside = outside(period.lastDay());
        if (outside.isPresent()) {
            return outside.get();
        }
        int joined = timeline.spansOf(line).nextIn(period.firstDay());
        return joined <= period.lastDay()
                ? answer(
                        Code.JOINED_TOO_LATE,
                        "自" + Days.date(joined) + "起适用,活动仅余" + (period.lastDay() - joined + 1) + "天,不足"
                                + dates.leastLeft() + "天。",
                        "The rule applied from " + Days.date(joined) + " on, with " + (period.lastDay() - joined + 1)
                                + " days left, fewer than " + dates.leastLeft() + ".")
                : failed(rule, Math.max(period.firstDay(), timeline.first()), period);
    }

    private WhyNot ofEvent(Rule rule, Trigger trigger, int days, boolean working, String key) {
        Optional<Integer> happened = eventDay(trigger, key);
        if (happened.isEmpty()) {
            return unknownPeriod(rule, key);
        }
        int day = happened.get();
        Optional<WhyNot> outside = outside(day);
        if (outside.isPresent()) {
            return outside.get();
        }
        int asked = day;
        while (timeline.contains(asked)
                && timeline.situationOn(asked).classification().livingClass().isEmpty()) {
            asked++;
        }
        if (!timeline.contains(asked)) {
            return answer(
                    Code.NEVER_A_CLASS, "事件之后始终没有类别。", "The person never had a class on or after the event's day.");
        }
        int last = working ? engine.calendar().workingDaysAfter(asked, days) : asked + days;
        return timeline.appliesOn(rule, asked)
                ? outside(last).orElseThrow()
                : failed(rule, asked, Period.event("", asked, asked));
    }

    private WhyNot ofDay(Rule rule, String key) {
        Optional<Integer> meant = dayAfter("day-", key);
        if (meant.isEmpty()) {
            return unknownPeriod(rule, key);
        }
        int day = meant.get();
        return outside(day)
                .orElseGet(() -> DayDuties.means(rule.cadence(), timeline.situationOn(day), campaigns, day)
                        ? failed(rule, day, Period.day(day))
                        : unknownPeriod(rule, key));
    }

    private Optional<Integer> eventDay(Trigger trigger, String key) {
        if (trigger == Trigger.ADMISSION || trigger == Trigger.DISCHARGE) {
            return timeline.hospital().runs().stream()
                    .filter(run -> key.equals("event-" + run.admission().id()))
                    .map(trigger == Trigger.ADMISSION ? HospitalRuns.Run::from : HospitalRuns.Run::end)
                    .filter(day -> day < Days.NEVER)
                    .findFirst();
        }
        if (trigger == Trigger.CLASS_CHANGE) {
            for (int i = 1; i < timeline.classes().size(); i++) {
                int day = timeline.classes().start(i);
                if (key.equals("event-class-" + Days.date(day))) {
                    return Optional.of(day);
                }
            }
            return Optional.empty();
        }
        return timeline.dossier().events().stream()
                .filter(event ->
                        trigger.eventKind().filter(event.kind()::equals).isPresent())
                .filter(event -> key.equals("event-" + event.id()))
                .map(DossierEvent::on)
                .map(Days::epoch)
                .findFirst();
    }

    private WhyNot ofGap(RuleLine line, Rule rule, Cadence.Standing standing, String key) {
        Optional<Integer> begun = dayAfter("gap-", key);
        if (begun.isEmpty()) {
            return unknownPeriod(rule, key);
        }
        int day = begun.get();
        Optional<WhyNot> outside = outside(day);
        if (outside.isPresent()) {
            return outside.get();
        }
        if (!timeline.appliesOn(rule, day)) {
            return failed(rule, day, Period.gap(day, day));
        }
        if (standing.inPlace().holds(timeline.situationOn(day))) {
            return answer(
                    Code.IN_PLACE,
                    "当日已落实:" + standing.inPlace().chinese() + "。",
                    "It was in place on that day: " + standing.inPlace().english() + ".");
        }
        DaySpans gaps = timeline.gapsOf(line);
        if (gaps.contains(day - 1)) {
            return unknownPeriod(rule, key);
        }
        int ceased = gaps.nextOut(day);
        return outside(Math.min(day + standing.days(), Days.NEVER))
                .filter(why -> why.code() == Code.AFTER_DEATH)
                .orElseGet(() -> answer(
                        Code.FELL_AWAY,
                        "规则自" + Days.date(ceased) + "起不再适用,到期前即已免除。",
                        "The rule ceased to apply on " + Days.date(ceased) + ", before the duty was due."));
    }

    private static Optional<Integer> dayAfter(String prefix, String key) {
        try {
            return key.startsWith(prefix)
                    ? Optional.of(Days.epoch(java.time.LocalDate.parse(key.substring(prefix.length()))))
                    : Optional.empty();
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private WhyNot ofMeasure(RuleLine line, Rule rule, String key) {
        for (int i = 0; i < timeline.size(); i++) {
            for (Measure measure : timeline.situation(i).facts().measures()) {
                String prefix = measure.id() + "-";
                Optional<Period> period = key.startsWith(prefix)
                        ? PeriodKeys.ofUnit(measure.every(), key.substring(prefix.length()), measure.id())
                        : Optional.empty();
                if (period.isPresent()) {
                    return ofRunning(line, rule, period.get());
                }
            }
        }
        return unknownPeriod(rule, key);
    }

    private WhyNot ofRunning(RuleLine line, Rule rule, Period period) {
        DaySpans spans = MeasureDuties.spansById(timeline, line)
                .getOrDefault(period.measure().orElseThrow(), new DaySpans());
        if (spans.contains(period.lastDay()) || outside(period.lastDay()).isPresent()) {
            return ofPeriod(rule, period, spans);
        }
        return new WhyNot(
                Code.CONDITION_FAILED,
                "该措施在" + period.last() + "未执行。",
                "The measure did not run on " + period.last() + ".",
                outsideOf(spans, period));
    }
}
