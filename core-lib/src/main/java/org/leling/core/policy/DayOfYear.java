package org.leling.core.policy;

import java.util.Objects;
import org.leling.core.calendar.YearlyDay;

/** Which day of each year a rule means: the same for all, or the person's own (每年的哪一天). */
public sealed interface DayOfYear {

    /** The same day for everybody. */
    record Fixed(YearlyDay day) implements DayOfYear {
        /** Refuses null. */
        public Fixed {
            Objects.requireNonNull(day, "day");
        }
    }

    /** The person's birthday on the day they wish to keep it, or else on the solar day of birth (生日). */
    record Birthday() implements DayOfYear {}

    /** Gives the day as it is in a situation. */
    default YearlyDay in(Situation situation) {
        if (this instanceof Fixed fixed) {
            return fixed.day();
        }
        return situation
                .facts()
                .birthdayKept()
                .orElseGet(() -> YearlyDay.of(situation.dossier().born()));
    }

    /** Says the day in Chinese. */
    default String chinese() {
        return this instanceof Fixed fixed ? fixed.day().toString() : "生日";
    }

    /** Says the day in English. */
    default String english() {
        return this instanceof Fixed fixed
                ? fixed.day().month() + "/" + fixed.day().day() + " by the "
                        + (fixed.day().reckoning() == YearlyDay.Reckoning.LUNAR ? "moon" : "sun")
                : "birthday";
    }
}
