package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.Condition;
import org.leling.core.policy.ModuleScope;
import org.leling.core.policy.PolicyModuleInfo;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;

/** Says why a duty is owed, and why one is not (依据与说明). */
public final class Explanations {

    private final Obligations engine;

    private Explanations(Obligations engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /** Gives the explanations of what an engine derives. */
    public static Explanations of(Obligations engine) {
        return new Explanations(engine);
    }

    /** Finds a duty of a dossier by its rule and period; empty if it is not owed. */
    public Optional<Obligation> find(Dossier dossier, List<Campaign> campaigns, String rule, String period) {
        return line(dossier, campaigns, rule, period).flatMap(line -> find(timeline(dossier), campaigns, line, period));
    }

    private Optional<RuleLine> line(Dossier dossier, List<Campaign> campaigns, String rule, String period) {
        Objects.requireNonNull(dossier, "dossier");
        Obligations.checkIds(campaigns);
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(period, "period");
        return engine.policy().forUnit(dossier.managingUnitDivision()).findLine(rule);
    }

    private DossierTimeline timeline(Dossier dossier) {
        return engine.timeline(dossier, Days.epoch(engine.calendar().lastDay()));
    }

    /** Looks only where a duty of the period can be due, which is within its days, under whichever version of the rule. */
    private Optional<Obligation> find(DossierTimeline timeline, List<Campaign> campaigns, RuleLine line, String key) {
        int end = Days.epoch(engine.calendar().lastDay());
        int begin = Math.max(timeline.first(), Days.epoch(engine.calendar().firstDay()));
        AskedPeriods periods = new AskedPeriods(timeline, engine.calendar(), campaigns);
        for (RuleLine.Version version : line.versions()) {
            Optional<Period> asked = periods.find(version.rule(), key);
            int from = Math.max(begin, asked.map(Period::firstDay).orElse(Days.NEVER));
            int to = Math.min(end, asked.map(Period::lastDay).orElse(-Days.NEVER));
            for (Obligation duty :
                    from <= to ? engine.derive(timeline, line, from, to, campaigns) : List.<Obligation>of()) {
                if (duty.period().key().equals(key)) {
                    return Optional.of(duty);
                }
            }
        }
        return Optional.empty();
    }

    /** Says why a duty is owed; empty if it is not. */
    public Optional<Why> why(Dossier dossier, List<Campaign> campaigns, String rule, String period) {
        return find(dossier, campaigns, rule, period).map(duty -> why(dossier, duty));
    }

    private Why why(Dossier dossier, Obligation duty) {
        DossierTimeline timeline = engine.timeline(dossier, duty.lastDay());
        int day = dayThatDecides(timeline, duty.period());
        List<Why.FactUsed> facts = new ArrayList<>();
        for (Condition condition : duty.rule().conditions()) {
            facts.add(new Why.FactUsed(condition.chinese(), condition.english(), since(timeline, condition, day)));
        }
        return new Why(duty, facts, engine.calendar().edition(), chinese(duty, facts), english(duty, facts));
    }

    /** The day on which the rule was asked: a period's last, an event's or a gap's first, or the first with a class after it. */
    private static int dayThatDecides(DossierTimeline timeline, Period period) {
        boolean byFirst = period.kind() == Period.Kind.EVENT
                || period.kind() == Period.Kind.GAP
                || period.kind() == Period.Kind.CAMPAIGN;
        int day = Math.max(timeline.first(), byFirst ? period.firstDay() : period.lastDay());
        while (byFirst
                && period.kind() != Period.Kind.GAP
                && day < period.lastDay()
                && timeline.situationOn(day).classification().livingClass().isEmpty()) {
            day++;
        }
        return Math.min(day, timeline.last());
    }

    private static LocalDate since(DossierTimeline timeline, Condition condition, int day) {
        int since = day;
        for (int i = timeline.size() - 1; i >= 0; i--) {
            if (timeline.start(i) > day) {
                continue;
            }
            if (!condition.holds(timeline.situation(i))) {
                break;
            }
            since = timeline.start(i);
        }
        return Days.date(since);
    }

    private static String chinese(Obligation duty, List<Why.FactUsed> facts) {
        Rule rule = duty.rule();
        return "依据第" + rule.clause().number() + "条“" + rule.clause().words() + "”，"
                + facts.stream()
                        .map(fact -> fact.chinese() + "（自" + fact.since() + "起）")
                        .collect(Collectors.joining("，"))
                + "，由" + duty.party().chinese() + duty.action().chinese() + "，"
                + rule.cadence().chinese() + "（"
                + rule.kind().chinese() + "）；本期" + duty.first() + "至" + duty.last() + "，应于" + duty.due() + "前办理"
                + (duty.due().equals(duty.last()) ? "。" : "（期末" + duty.last() + "非工作日，提前至此前的工作日）。");
    }

    private static String english(Obligation duty, List<Why.FactUsed> facts) {
        Rule rule = duty.rule();
        return "By clause " + rule.clause().number() + ", since "
                + facts.stream()
                        .map(fact -> fact.english() + " (from " + fact.since() + ")")
                        .collect(Collectors.joining(", "))
                + ", the " + duty.party().english() + " owes a " + duty.action().english() + ", "
                + rule.cadence().english() + " (" + rule.kind().english() + "); this period runs from " + duty.first()
                + " to " + duty.last() + " and is due on " + duty.due()
                + (duty.due().equals(duty.last())
                        ? "."
                        : ", moved back from " + duty.last() + ", which is no working day.");
    }

    /** Says why a duty is not owed: the first thing that failed, and on which days. */
    public WhyNot whyNot(Dossier dossier, List<Campaign> campaigns, String ruleId, String period) {
        return new Refused(dossier, campaigns).whyNot(ruleId, period);
    }

    /**
     * Says of several duties of one dossier why each is not owed, in the order given, as {@link #whyNot} does; the dossier
     * is cut into days once for all.
     *
     * @param asked ids, of which the dossier's part is not looked at
     */
    public List<WhyNot> whyNotAll(Dossier dossier, List<Campaign> campaigns, List<ObligationId> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Refused refused = new Refused(dossier, campaigns);
        return asked.stream().map(id -> refused.whyNot(id.rule(), id.period())).toList();
    }

    /** One dossier about which it is asked why something is not owed. */
    private final class Refused {

        private final Dossier dossier;
        private final List<Campaign> campaigns;
        private final DossierTimeline timeline;

        Refused(Dossier dossier, List<Campaign> campaigns) {
            this.dossier = dossier;
            this.campaigns = campaigns;
            timeline = timeline(dossier);
        }

        WhyNot whyNot(String ruleId, String period) {
            Optional<RuleLine> line = line(dossier, campaigns, ruleId, period);
            if (line.isEmpty()) {
                return notHere(dossier, ruleId);
            }
            if (find(timeline, campaigns, line.get(), period).isPresent()) {
                return answer(WhyNot.Code.OWED, "该事项应办。", "It is owed.");
            }
            return new Refusals(engine.calendar(), timeline, campaigns, line.get()).of(period);
        }
    }

    /** A rule that does not count for the person's managing unit, or that nobody says. */
    private WhyNot notHere(Dossier dossier, String rule) {
        Optional<Rule> elsewhere = engine.policy().findRule(rule);
        if (elsewhere.isEmpty()) {
            return answer(WhyNot.Code.UNKNOWN_RULE, "没有名为“" + rule + "”的规则。", "No rule is called «" + rule + "».");
        }
        PolicyModuleInfo module = elsewhere.get().module();
        Division division =
                engine.policy().findScope(module).flatMap(ModuleScope::division).orElseThrow();
        Division unit = dossier.managingUnitDivision();
        return answer(
                WhyNot.Code.OTHER_DIVISION,
                "规则“" + rule + "”属于区划" + division + "的模块" + module.id() + "，本人的管理单位在" + unit + "。",
                "The rule " + rule + " is of the module " + module.id() + " for " + division
                        + "; the person's managing unit lies in " + unit + ".");
    }

    static WhyNot answer(WhyNot.Code code, String chinese, String english) {
        return new WhyNot(code, chinese, english, List.of());
    }
}
