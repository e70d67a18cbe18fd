package org.leling.core.obligation;

import static org.leling.core.obligation.Explanations.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Measure;
import org.leling.core.duty.Action;
import org.leling.core.obligation.WhyNot.Code;
import org.leling.core.obligation.WhyNot.Stretch;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.Condition;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;

/** Finds the first thing that keeps a rule's duty of a period from being owed. */
final class Refusals {

    private final WorkCalendar calendar;
    private final DossierTimeline timeline;
    private final List<Campaign> campaigns;
    private final RuleLine line;
    private final AskedPeriods periods;

    Refusals(WorkCalendar calendar, DossierTimeline timeline, List<Campaign> campaigns, RuleLine line) {
        this.calendar = calendar;
        this.line = line;
        this.timeline = timeline;
        this.campaigns = campaigns;
        this.periods = new AskedPeriods(timeline, calendar, campaigns);
    }

    /** Asks each version of the rule in turn, the newest first, and takes the first that knows the period and was in force. */
    WhyNot of(String key) {
        if (timeline.size() == 0) {
            return answer(Code.BEFORE_FIRST_DAY, "档案中尚无任何情况。", "The dossier holds no fact yet.");
        }
        WhyNot last = answer(Code.UNKNOWN_RULE, "规则从未生效。", "The rule was never in force.");
        for (int i = line.versions().size() - 1; i >= 0; i--) {
            WhyNot why = of(line.versions().get(i), key);
            if (why.code() != Code.UNKNOWN_PERIOD && why.code() != Code.NOT_IN_FORCE) {
                return why;
            }
            last = last.code() == Code.NOT_IN_FORCE ? last : why;
        }
        return last;
    }

    private WhyNot of(RuleLine.Version version, String key) {
        Rule rule = version.rule();
        Optional<Period> asked = periods.find(rule, key);
        if (asked.isEmpty()) {
            return unknownPeriod(rule, key);
        }
        Period period = asked.get();
        if (period.lastDay() > Days.epoch(calendar.lastDay()) || period.lastDay() < Days.epoch(calendar.firstDay())) {
            return outside(period.lastDay()).orElseGet(this::beyondCalendar);
        }
        Cadence cadence = rule.cadence();
        if (cadence instanceof Cadence.WithinDays || cadence instanceof Cadence.WithinWorkingDays) {
            return ofEvent(rule, period);
        } else if (cadence instanceof Cadence.Standing standing) {
            return ofGap(rule, standing, period);
        } else if (cadence instanceof Cadence.OnDayOfYear || cadence instanceof Cadence.EachDayOf) {
            return ofDay(rule, period);
        } else if (cadence instanceof Cadence.AsAgreed) {
            return ofMeasure(rule, period);
        } else if (cadence instanceof Cadence.CampaignDates dates) {
            return ofCampaign(rule, dates, period);
        }
        DaySpans spans = timeline.spansOf(line);
        return spans.contains(period.lastDay()) && !version.isInForceOn(period.lastDay())
                ? notInForce(period.lastDay())
                : ofPeriod(rule, rule.action(), period, spans);
    }

    private static WhyNot unknownPeriod(Rule rule, String key) {
        return answer(
                Code.UNKNOWN_PERIOD,
                "“" + key + "”不是规则“" + rule.id() + "”的周期。",
                "«" + key + "» is no period of the rule " + rule.id() + ".");
    }

    private WhyNot ofPeriod(Rule rule, Action action, Period period, DaySpans spans) {
        Optional<WhyNot> outside = outside(period.lastDay());
        if (outside.isPresent()) {
            return outside.get();
        }
        if (!spans.contains(period.lastDay())) {
            return failed(rule, period.lastDay(), period);
        }
        int length = period.lastDay() - period.firstDay() + 1;
        int applied = spans.count(period.firstDay(), period.lastDay());
        int inHospital = action == Action.HOME_CARE
                ? PeriodicDuties.daysInHospital(spans, timeline.hospital(), period.firstDay(), period.lastDay())
                : 0;
        return new WhyNot(
                Code.LESS_THAN_HALF,
                "本期" + length + "天中适用" + applied + "天" + (inHospital > 0 ? "，其中住院" + inHospital + "天不计" : "")
                        + "，不足一半。",
                "The rule applied on " + applied + " of the period's " + length + " days"
                        + (inHospital > 0 ? ", of which " + inHospital + " in hospital do not count" : "")
                        + ": less than half.",
                outsideOf(spans, period));
    }

    private static List<Stretch> outsideOf(DaySpans spans, Period period) {
        DaySpans outside = new DaySpans();
        for (int day = spans.nextOut(period.firstDay()); day <= period.lastDay(); day = spans.nextOut(day + 1)) {
            outside.add(day, day);
        }
        return stretches(outside);
    }

    private static List<Stretch> stretches(DaySpans spans) {
        List<Stretch> stretches = new ArrayList<>();
        for (int run = 0; run < spans.size(); run++) {
            stretches.add(new Stretch(Days.date(spans.first(run)), Days.date(spans.last(run))));
        }
        return stretches;
    }

    private Optional<WhyNot> outside(int day) {
        if (day < timeline.first()) {
            return Optional.of(answer(
                    Code.BEFORE_FIRST_DAY,
                    "档案自" + Days.date(timeline.first()) + "起建立，此前不计。",
                    "The dossier begins on " + Days.date(timeline.first()) + "."));
        }
        return timeline.diedBefore(day)
                ? Optional.of(answer(
                        Code.AFTER_DEATH,
                        "本人已于" + Days.date(timeline.last()) + "去世，本期未满。",
                        "The person died on " + Days.date(timeline.last()) + ", before the period's end."))
                : Optional.empty();
    }

    /** The first condition that does not hold on the day, and the days of the period on which it does not. */
    private WhyNot failed(Rule rule, int day, Period period) {
        for (Condition condition : rule.conditions()) {
            if (!condition.holds(timeline.situationOn(day))) {
                DaySpans failing = new DaySpans();
                for (int i = 0; i < timeline.size(); i++) {
                    int from = Math.max(timeline.start(i), period.firstDay());
                    int to = Math.min(timeline.end(i), period.lastDay());
                    if (from <= to && !condition.holds(timeline.situation(i))) {
                        failing.add(from, to);
                    }
                }
                return new WhyNot(
                        Code.CONDITION_FAILED,
                        "在" + Days.date(day) + "不符合条件：" + condition.chinese() + "。",
                        "On " + Days.date(day) + " this did not hold: " + condition.english() + ".",
                        stretches(failing));
            }
        }
        return notInForce(day);
    }

    /** Says which version was in force in its place, if one was. */
    private WhyNot notInForce(int day) {
        String chinese = "。";
        String english = ".";
        Optional<RuleLine.Version> instead = line.findOn(day);
        if (instead.isPresent()) {
            Rule rule = instead.get().rule();
            chinese = "，当日以模块" + rule.module().id() + "的版本为准：" + rule.cadence().chinese() + "。";
            english = "; that of the module " + rule.module().id() + " was: "
                    + rule.cadence().english() + ".";
        }
        return answer(
                Code.NOT_IN_FORCE,
                "该规则的此版本在" + Days.date(day) + "未生效" + chinese,
                "This version of the rule was not in force on " + Days.date(day) + english);
    }

    private WhyNot beyondCalendar() {
        return answer(
                Code.BEYOND_CALENDAR,
                "工作日历只有" + calendar.firstDay() + "至" + calendar.lastDay() + "，本期不在其内。",
                "The calendar answers from " + calendar.firstDay() + " to " + calendar.lastDay()
                        + "; the period does not end within it.");
    }

    private WhyNot ofCampaign(Rule rule, Cadence.CampaignDates dates, Period period) {
        Optional<WhyNot> outside = outside(period.lastDay());
        if (outside.isPresent()) {
            return outside.get();
        }
        int joined = timeline.spansOf(line).nextIn(period.firstDay());
        return joined <= period.lastDay()
                ? answer(
                        Code.JOINED_TOO_LATE,
                        "自" + Days.date(joined) + "起适用，活动仅余" + (period.lastDay() - joined + 1) + "天，不足"
                                + dates.leastLeft() + "天。",
                        "The rule applied from " + Days.date(joined) + " on, with " + (period.lastDay() - joined + 1)
                                + " days left, fewer than " + dates.leastLeft() + ".")
                : failed(rule, Math.max(period.firstDay(), timeline.first()), period);
    }

    private WhyNot ofEvent(Rule rule, Period period) {
        int day = period.firstDay();
        Optional<WhyNot> outside = outside(day);
        if (outside.isPresent()) {
            return outside.get();
        }
        int asked = EventDuties.askedOn(timeline, day);
        if (!timeline.contains(asked)) {
            return answer(
                    Code.NEVER_A_CLASS, "事件之后始终没有类别。", "The person never had a class on or after the event's day.");
        }
        return timeline.appliesOn(rule, asked)
                ? outside(period.lastDay()).orElseGet(() -> notInForce(day))
                : failed(rule, asked, Period.event("", asked, asked));
    }

    private WhyNot ofDay(Rule rule, Period period) {
        int day = period.firstDay();
        return outside(day)
                .orElseGet(() -> DayDuties.means(rule.cadence(), timeline.situationOn(day), campaigns, day)
                        ? failed(rule, day, period)
                        : unknownPeriod(rule, period.key()));
    }

    private WhyNot ofGap(Rule rule, Cadence.Standing standing, Period period) {
        int day = period.firstDay();
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
                    "当日已落实：" + standing.inPlace().chinese() + "。",
                    "It was in place on that day: " + standing.inPlace().english() + ".");
        }
        DaySpans gaps = timeline.gapsOf(line);
        if (gaps.contains(day - 1)) {
            return unknownPeriod(rule, period.key());
        }
        int ceased = gaps.nextOut(day);
        return outside(period.lastDay())
                .filter(why -> why.code() == Code.AFTER_DEATH)
                .orElseGet(() -> answer(
                        Code.FELL_AWAY,
                        "规则自" + Days.date(ceased) + "起不再适用，到期前即已免除。",
                        "The rule ceased to apply on " + Days.date(ceased) + ", before the duty was due."));
    }

    private WhyNot ofMeasure(Rule rule, Period period) {
        String id = period.measure().orElseThrow();
        DaySpans spans = MeasureDuties.spansById(timeline, line).getOrDefault(id, new DaySpans());
        if (outside(period.lastDay()).isPresent()) {
            return ofPeriod(rule, rule.action(), period, spans);
        }
        Optional<Measure> terms = timeline.situationOn(period.lastDay()).facts().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst();
        if (terms.isEmpty() || !spans.contains(period.lastDay())) {
            return new WhyNot(
                    Code.CONDITION_FAILED,
                    "该措施在" + period.last() + "未执行。",
                    "The measure did not run on " + period.last() + ".",
                    outsideOf(spans, period));
        }
        Cadence.Each agreed = new Cadence.Each(terms.get().every());
        return period.unit().filter(agreed.unit()::equals).isPresent()
                ? ofPeriod(rule, terms.get().action(), period, spans)
                : answer(
                        Code.UNKNOWN_PERIOD,
                        "该措施在" + period.last() + "约定为" + agreed.chinese() + "，没有此周期。",
                        "On " + period.last() + " the measure was agreed " + agreed.english()
                                + "; this is no period of it.");
    }
}
