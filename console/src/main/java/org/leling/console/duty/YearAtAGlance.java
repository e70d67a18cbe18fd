package org.leling.console.duty;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person's year, laid out to be taken in at a glance: by month, and in a month one line for each rule, so that four
 * weeks' greetings are one line with four marks. Nothing is computed but the order; states come as they are.
 */
public final class YearAtAGlance {

    private YearAtAGlance() {}

    /** A month and its lines; {@code states} counts the duties by state. */
    public record Month(int number, List<Line> lines, Map<String, Integer> states) {

        /** Gives how many duties fall due in this month. */
        public int size() {
            return lines.stream().mapToInt(line -> line.duties().size()).sum();
        }
    }

    /** The duties of one rule in one month. */
    public record Line(
            String rule,
            String party,
            String action,
            @Nullable String kind,
            @Nullable String clause,
            @Nullable String words,
            List<Duty> duties) {}

    /** Lays a year out. */
    public static List<Month> of(PersonYear year, Map<String, Policies.Rule> rules) {
        Map<Integer, List<Duty>> byMonth = new TreeMap<>();
        year.obligations().stream()
                .sorted(Comparator.comparing(Duty::due))
                .forEach(duty -> byMonth.computeIfAbsent(duty.due().getMonthValue(), m -> new ArrayList<>())
                        .add(duty));
        List<Month> months = new ArrayList<>();
        byMonth.forEach((month, duties) -> months.add(new Month(month, lines(duties, rules), states(duties))));
        return List.copyOf(months);
    }

    private static List<Line> lines(List<Duty> duties, Map<String, Policies.Rule> rules) {
        Map<String, List<Duty>> byRule = new LinkedHashMap<>();
        duties.forEach(duty -> byRule.computeIfAbsent(
                        duty.rule() + "/" + duty.party() + "/" + duty.action(), r -> new ArrayList<>())
                .add(duty));
        return byRule.values().stream()
                .map(same -> {
                    Duty first = same.get(0);
                    return new Line(
                            first.rule(),
                            first.party(),
                            first.action(),
                            first.kind(),
                            first.clause(),
                            DutyLine.words(first, rules),
                            List.copyOf(same));
                })
                .toList();
    }

    private static Map<String, Integer> states(List<Duty> duties) {
        Map<String, Integer> states = new TreeMap<>();
        duties.forEach(duty -> states.merge(duty.state() == null ? "UPCOMING" : duty.state(), 1, Integer::sum));
        return states;
    }
}
