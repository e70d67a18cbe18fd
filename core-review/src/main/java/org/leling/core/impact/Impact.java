package org.leling.core.impact;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Window;

/**
 * What a change of policy or of facts does to a population (影响测算结果). Made by {@link Comparison}.
 *
 * @param window the days asked about; a duty counts if it is due there before or after
 * @param people how many were looked at
 * @param touched for how many of them anything changes
 * @param total all duties
 * @param byRule by the rule's id
 * @param byParty by who owes it
 * @param byGroup by the managing unit's division, or by what the caller grouped by; holds everybody's group
 * @param byMonth by the month in which it is due
 * @param examples the first few changes of each rule: added, dropped, moved
 */
public record Impact(
        Window window,
        long people,
        long touched,
        Tally total,
        SortedMap<String, Tally> byRule,
        SortedMap<Party, Tally> byParty,
        SortedMap<String, Tally> byGroup,
        SortedMap<YearMonth, Tally> byMonth,
        List<DutyChange> examples) {

    /** Copies the maps and the list. */
    public Impact {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(total, "total");
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
        byParty = Collections.unmodifiableSortedMap(new TreeMap<>(byParty));
        byGroup = Collections.unmodifiableSortedMap(new TreeMap<>(byGroup));
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
        examples = List.copyOf(examples);
    }

    /** Says all of it in Chinese, for people to read. */
    public String chinese() {
        return new ImpactText(this, true).toString();
    }

    /** Says all of it in English, for people to read. */
    public String english() {
        return new ImpactText(this, false).toString();
    }
}
