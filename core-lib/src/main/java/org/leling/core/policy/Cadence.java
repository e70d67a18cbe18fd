package org.leling.core.policy;

import java.util.Objects;
import org.leling.core.calendar.CalendarUnit;

/** When a duty is owed (频次与时限): the period it belongs to, and with it the due day. */
public sealed interface Cadence {

    /** Once in each period of the calendar. */
    record Each(CalendarUnit unit) implements Cadence {
        /** Refuses null. */
        public Each {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /** Once in the days that end on the day before the Spring Festival (春节前). */
    record BeforeSpringFestival(int days) implements Cadence {
        /** Refuses a number of days that is not positive. */
        public BeforeSpringFestival {
            requirePositive(days);
        }
    }

    /** Once in each year's hot season (高温季, 初伏 to the end of 末伏). */
    record HotSeason() implements Cadence {}

    /** Within some days of an event; the day never moves. */
    record WithinDays(Trigger trigger, int days) implements Cadence {
        /** Refuses null and a number of days that is not positive. */
        public WithinDays {
            Objects.requireNonNull(trigger, "trigger");
            requirePositive(days);
        }
    }

    /** Within some working days of an event. */
    record WithinWorkingDays(Trigger trigger, int days) implements Cadence {
        /** Refuses null and a number of days that is not positive. */
        public WithinWorkingDays {
            Objects.requireNonNull(trigger, "trigger");
            requirePositive(days);
        }
    }

    /**
     * Once within the dates of each campaign of a kind.
     *
     * @param leastLeft who comes under the rule after the first day owes it only if so many days are left, that day
     *     counted
     */
    record CampaignDates(CampaignKind kind, int leastLeft) implements Cadence {
        /** Refuses null and a number of days that is not positive. */
        public CampaignDates {
            Objects.requireNonNull(kind, "kind");
            requirePositive(leastLeft);
        }
    }

    /** Standing: from the first day on which the thing is not in place, within some days (常设事项). */
    record Standing(int days, Condition inPlace) implements Cadence {
        /** Refuses null and a number of days that is not positive. */
        public Standing {
            Objects.requireNonNull(inPlace, "inPlace");
            requirePositive(days);
        }
    }

    /** As each measure agreed with a person says (按约定). */
    record AsAgreed() implements Cadence {}

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days: " + days + " is not positive");
        }
    }

    /** Says the cadence in Chinese. */
    default String chinese() {
        if (this instanceof Each each) {
            return switch (each.unit()) {
                case WEEK -> "每周一次";
                case MONTH -> "每月一次";
                case QUARTER -> "每季度一次";
                case HALF_YEAR -> "每半年一次";
                case YEAR -> "每年一次";
            };
        } else if (this instanceof BeforeSpringFestival before) {
            return "春节前" + before.days() + "天内";
        } else if (this instanceof HotSeason) {
            return "每年高温季(初伏至末伏)";
        } else if (this instanceof WithinDays within) {
            return within.trigger().chinese() + "后" + within.days() + "天内";
        } else if (this instanceof WithinWorkingDays within) {
            return within.trigger().chinese() + "后" + within.days() + "个工作日内";
        } else if (this instanceof CampaignDates campaign) {
            return campaign.kind().chinese() + "活动期间";
        } else if (this instanceof Standing standing) {
            return "缺失之日起" + standing.days() + "天内落实:" + standing.inPlace().chinese();
        }
        return "按约定";
    }

    /** Says the cadence in English. */
    default String english() {
        if (this instanceof Each each) {
            return "each "
                    + each.unit().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        } else if (this instanceof BeforeSpringFestival before) {
            return "in the " + before.days() + " days before the Spring Festival";
        } else if (this instanceof HotSeason) {
            return "in each year's hot season";
        } else if (this instanceof WithinDays within) {
            return "within " + within.days() + " days of " + within.trigger().english();
        } else if (this instanceof WithinWorkingDays within) {
            return "within " + within.days() + " working days of "
                    + within.trigger().english();
        } else if (this instanceof CampaignDates campaign) {
            return "within the dates of a campaign of kind " + campaign.kind();
        } else if (this instanceof Standing standing) {
            return "standing, within " + standing.days() + " days of a gap: "
                    + standing.inPlace().english();
        }
        return "as agreed";
    }
}
