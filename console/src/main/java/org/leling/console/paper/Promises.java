package org.leling.console.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leling.console.duty.Duty;
import org.leling.console.duty.Policies;
import org.leling.console.duty.Text;
import org.leling.console.view.Terms;

/**
 * A year's duties folded into one sentence for each rule (每月一次电话：管理单位), with the next day by which it is due.
 * What is done for a person without anybody coming or calling is folded shorter.
 */
final class Promises {

    private static final Set<String> OVER =
            Set.of("FULFILLED", "FULFILLED_LATE", "WAIVED", "WITHDRAWN", "LAPSED", "MISSED");
    private static final Set<String> UNSEEN = Set.of(
            "REVIEW",
            "MEETING",
            "EVALUATION",
            "RELATIVES_CONTACT",
            "HEALTH_REPORT",
            "LIAISON",
            "RESPONSE",
            "LEGAL_AID",
            "REIMBURSEMENT",
            "STANDING");
    private static final String MEASURE = "personal.measure";
    private static final String EVENT = "event-";
    private static final int STALE_AFTER = 30;
    private static final Pattern PERIOD = Pattern.compile("(.*?)-?[0-9]{4}(-?[WQH]?)[0-9]*");

    private final Map<String, Policies.Rule> rules;
    private final Map<String, String> people;
    private final LocalDate today;
    private final Terms t;

    /**
     * Folds duties.
     *
     * @param people who of the care group comes for a party; an empty text where nobody is named for it yet
     */
    Promises(Map<String, Policies.Rule> rules, Map<String, String> people, LocalDate today, Terms t) {
        this.rules = rules;
        this.people = people;
        this.today = today;
        this.t = t;
    }

    /** Those of one rule, the first still to come among them. */
    private record Fold(Duty next, int times, boolean late) {}

    /** Lists what somebody comes or calls for, the most frequent first. */
    List<CareSheet.Promise> coming(List<Duty> duties) {
        return folds(duties, false).stream()
                .map(each ->
                        new CareSheet.Promise(sentence(each.next()), clause(each.next()), who(each.next()), by(each)))
                .toList();
    }

    /** Lists what is done beside. */
    List<CareSheet.Beside> beside(List<Duty> duties) {
        return folds(duties, true).stream()
                .map(each -> new CareSheet.Beside(
                        isStanding(each.next())
                                ? t.text("paper.standing")
                                : t.party(each.next().party()),
                        sentence(each.next()),
                        clause(each.next()),
                        by(each)))
                .toList();
    }

    private List<Fold> folds(List<Duty> duties, boolean unseen) {
        Map<String, List<Duty>> byRule = new LinkedHashMap<>();
        duties.stream()
                .filter(each -> UNSEEN.contains(each.action()) == unseen)
                .sorted(Comparator.comparing(Duty::due))
                .forEach(each -> byRule.computeIfAbsent(key(each), key -> new ArrayList<>())
                        .add(each));
        LocalDate end = today.plusYears(1);
        List<Fold> folds = new ArrayList<>();
        for (List<Duty> same : byRule.values()) {
            same.stream()
                    .filter(each -> !OVER.contains(each.state() == null ? "" : each.state()))
                    .filter(each ->
                            isLate(each) && !isStale(each) || !each.due().isBefore(today))
                    .filter(each -> each.due().isBefore(end))
                    .findFirst()
                    .ifPresent(next -> folds.add(new Fold(next, same.size(), isLate(next))));
        }
        folds.sort(Comparator.comparingInt(Fold::times)
                .reversed()
                .thenComparing(each -> each.next().due()));
        return folds;
    }

    private static String key(Duty duty) {
        Matcher period = PERIOD.matcher(duty.period());
        String measure = duty.rule().equals(MEASURE) && period.matches() ? period.group(1) : "";
        return duty.rule() + "/" + duty.party() + "/" + duty.action() + "/" + measure;
    }

    /**
     * Says whether what an event called for is so long overdue that nobody at home is told to await it: a visit after a
     * discharge two months ago. The office's lists hold it still.
     */
    private boolean isStale(Duty duty) {
        return duty.period().startsWith(EVENT) && duty.due().isBefore(today.minusDays(STALE_AFTER));
    }

    private static boolean isLate(Duty duty) {
        return "OVERDUE".equals(duty.state());
    }

    private String sentence(Duty duty) {
        String when = cadence(duty).say(t.locale());
        if (isStanding(duty)) {
            String thing = when.substring(when.indexOf(':') + 1).strip();
            return thing.isEmpty() ? duty.rule() : thing;
        }
        String plain = t.word("paper-do", duty.action());
        String action = plain.equals(duty.action()) ? t.action(duty.action()) : plain;
        String often = duty.rule().equals(MEASURE) ? measured(duty, when) : t.text("paper.when", when);
        return t.text("paper.sentence", often, action).strip();
    }

    private Text cadence(Duty duty) {
        Policies.Rule rule = rules.get(duty.rule());
        Text when = rule == null ? null : rule.when();
        return when == null ? new Text(null, null) : when;
    }

    /** Says whether something is to be in place, whatever the action: the rule's cadence then names the thing. */
    private boolean isStanding(Duty duty) {
        return duty.action().equals("STANDING")
                || duty.isFulfilledByFacts()
                || cadence(duty).say(Locale.CHINESE).startsWith("缺失之日起");
    }

    /** Says how often something agreed is done, which its period shows. */
    private String measured(Duty duty, String otherwise) {
        Matcher period = PERIOD.matcher(duty.period());
        return period.matches() ? t.text("paper-each." + unit(period.group(2))) : otherwise;
    }

    private static String unit(String mark) {
        return switch (mark) {
            case "-W" -> "WEEK";
            case "-Q" -> "QUARTER";
            case "-H" -> "HALF_YEAR";
            case "-" -> "MONTH";
            default -> "YEAR";
        };
    }

    private static String clause(Duty duty) {
        String clause = duty.clause();
        return clause == null ? "" : clause;
    }

    private String who(Duty duty) {
        String person = people.get(duty.party());
        String party = t.party(duty.party());
        return person == null ? party : person.isEmpty() ? t.text("paper.nobody-yet", party) : party + " " + person;
    }

    private String by(Fold fold) {
        return t.text(fold.late() ? "paper.late" : "paper.by", day(fold.next().due()));
    }

    private String day(@Nullable LocalDate due) {
        if (due == null) {
            return "";
        }
        if (t.english()) {
            return due.format(
                    DateTimeFormatter.ofPattern(due.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy", Locale.UK));
        }
        String day = due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
        return due.getYear() == today.getYear()
                ? day
                : due.getYear() == today.getYear() + 1 ? "明年" + day : due.getYear() + "年" + day;
    }
}
