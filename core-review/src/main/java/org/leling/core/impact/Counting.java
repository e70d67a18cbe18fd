package org.leling.core.impact;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Window;

/** Counts people one after the other and keeps of each nothing but sums and a few examples. */
final class Counting {

    private final Map<Action, Duration> durations;
    private final int most;
    private long people;
    private long touched;
    private Tally total = Tally.NONE;
    private final TreeMap<String, Tally> byRule = new TreeMap<>();
    private final TreeMap<Party, Tally> byParty = new TreeMap<>();
    private final TreeMap<String, Tally> byGroup = new TreeMap<>();
    private final TreeMap<YearMonth, Tally> byMonth = new TreeMap<>();
    private final TreeMap<String, Examples> examples = new TreeMap<>();

    Counting(Map<Action, Duration> durations, int most) {
        this.durations = durations;
        this.most = most;
    }

    void count(String group, PersonDiff diff) {
        people++;
        touched += diff.changes().isEmpty() ? 0 : 1;
        byGroup.merge(group, Tally.NONE, Tally::plus);
        diff.owedBefore().forEach(duty -> count(group, duty, work(duty), Duration.ZERO));
        diff.owedAfter().forEach(duty -> count(group, duty, Duration.ZERO, work(duty)));
        for (DutyChange change : diff.changes()) {
            count(group, change.latest(), tallyOf(change));
            examples.computeIfAbsent(change.latest().rule().id(), rule -> new Examples())
                    .take(change, most);
        }
    }

    private Duration work(Obligation duty) {
        return durations.getOrDefault(duty.action(), Duration.ZERO);
    }

    private void count(String group, Obligation duty, Duration before, Duration after) {
        if (!before.isZero() || !after.isZero()) {
            count(group, duty, new Tally(0, 0, 0, before, after));
        }
    }

    private static Tally tallyOf(DutyChange change) {
        return new Tally(
                change instanceof DutyChange.Added ? 1 : 0,
                change instanceof DutyChange.Dropped ? 1 : 0,
                change instanceof DutyChange.Moved ? 1 : 0,
                Duration.ZERO,
                Duration.ZERO);
    }

    private void count(String group, Obligation duty, Tally tally) {
        total = total.plus(tally);
        byRule.merge(duty.rule().id(), tally, Tally::plus);
        byParty.merge(duty.party(), tally, Tally::plus);
        byGroup.merge(group, tally, Tally::plus);
        byMonth.merge(YearMonth.from(duty.due()), tally, Tally::plus);
    }

    /** Takes in what was counted of people who come later in the stream. */
    void add(Counting later) {
        people += later.people;
        touched += later.touched;
        total = total.plus(later.total);
        later.byRule.forEach((rule, tally) -> byRule.merge(rule, tally, Tally::plus));
        later.byParty.forEach((party, tally) -> byParty.merge(party, tally, Tally::plus));
        later.byGroup.forEach((group, tally) -> byGroup.merge(group, tally, Tally::plus));
        later.byMonth.forEach((month, tally) -> byMonth.merge(month, tally, Tally::plus));
        later.examples.forEach((rule, more) ->
                examples.computeIfAbsent(rule, id -> new Examples()).takeAll(more, most));
    }

    Impact result(Window window) {
        List<DutyChange> kept = new ArrayList<>();
        examples.values().forEach(of -> of.addTo(kept));
        return new Impact(window, people, touched, total, byRule, byParty, byGroup, byMonth, kept);
    }

    /** The first few changes of each sort of one rule. */
    private static final class Examples {
        private final List<DutyChange> added = new ArrayList<>();
        private final List<DutyChange> dropped = new ArrayList<>();
        private final List<DutyChange> moved = new ArrayList<>();

        void take(DutyChange change, int most) {
            List<DutyChange> of =
                    change instanceof DutyChange.Added ? added : change instanceof DutyChange.Dropped ? dropped : moved;
            if (of.size() < most) {
                of.add(change);
            }
        }

        void takeAll(Examples later, int most) {
            List<DutyChange> all = new ArrayList<>();
            later.addTo(all);
            all.forEach(change -> take(change, most));
        }

        void addTo(List<DutyChange> all) {
            all.addAll(added);
            all.addAll(dropped);
            all.addAll(moved);
        }
    }
}
