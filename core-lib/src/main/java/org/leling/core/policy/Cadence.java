package org.leling.core.policy;

import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.core.calendar.CalendarUnit;

/** When a duty is owed (频次与时限): the period it belongs to, and with it the due day. */
public sealed interface Cadence {

    /** The most days that a rule may count in one number. */
    int MOST_DAYS = 1_000;

    /** The most days before a Spring Festival: with more, one year's would begin before the other's. */
    int MOST_BEFORE_FESTIVAL = 300;

    /** Once in each period of the calendar. */
    record Each(CalendarUnit unit) implements Cadence {
        /** Refuses null. */
        public Each {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * Several times in each period of the calendar, once in each of as many parts of it (每周两次): so that twice a week is
     * once from Monday to Wednesday and once from Thursday to Sunday, and not twice on one day.
     *
     * @param times 2 to 7
     */
    record TimesEach(int times, CalendarUnit unit) implements Cadence {
        /** More times would be more than once a day of a week. */
        private static final int MOST = 7;

        /** Refuses null, and a number of times that is not 2 to 7. */
        public TimesEach {
            Objects.requireNonNull(unit, "unit");
            Conditions.require("times", times, 2, MOST);
        }
    }

    /** Once a year, in one calendar month (每年某月). */
    record EachYearIn(Month month) implements Cadence {
        /** Refuses null. */
        public EachYearIn {
            Objects.requireNonNull(month, "month");
        }
    }

    /** Once a year, on a day that never moves (每年某日). */
    record OnDayOfYear(DayOfYear day) implements Cadence {
        /** Refuses null. */
        public OnDayOfYear {
            Objects.requireNonNull(day, "day");
        }
    }

    /** On each day of the campaigns or warnings of some kinds that reach the person, once however many there are (期间每日). */
    record EachDayOf(Set<CampaignKind> kinds) implements Cadence {
        /** Copies the set, in the order of the kinds. */
        public EachDayOf {
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("kinds: none is given");
            }
            kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }
    }

    /** Once in the days that end on the day before the Spring Festival (春节前). */
    record BeforeSpringFestival(int days) implements Cadence {
        /** Refuses a number of days that is not 1 to {@link #MOST_BEFORE_FESTIVAL}. */
        public BeforeSpringFestival {
            Conditions.require("days", days, 1, MOST_BEFORE_FESTIVAL);
        }
    }

    /** Once in each year's hot season (高温季, 初伏 to the end of 末伏). */
    record HotSeason() implements Cadence {}

    /** Within some days of an event; the day never moves. */
    record WithinDays(Trigger trigger, int days) implements Cadence {
        /** Refuses null and a number of days that is not 1 to {@link #MOST_DAYS}. */
        public WithinDays {
            Objects.requireNonNull(trigger, "trigger");
            Conditions.require("days", days, 1, MOST_DAYS);
        }
    }

    /** Within some working days of an event. */
    record WithinWorkingDays(Trigger trigger, int days) implements Cadence {
        /** Refuses null and a number of days that is not 1 to {@link #MOST_DAYS}. */
        public WithinWorkingDays {
            Objects.requireNonNull(trigger, "trigger");
            Conditions.require("days", days, 1, MOST_DAYS);
        }
    }

    /**
     * Once within the dates of each campaign of a kind.
     *
     * @param leastLeft who comes under the rule after the first day owes it only if so many days are left, that day
     *     counted
     */
    record CampaignDates(CampaignKind kind, int leastLeft) implements Cadence {
        /** Refuses null and a number of days that is not 1 to {@link #MOST_DAYS}. */
        public CampaignDates {
            Objects.requireNonNull(kind, "kind");
            Conditions.require("leastLeft", leastLeft, 1, MOST_DAYS);
        }
    }

    /** Standing: from the first day on which the thing is not in place, within some days (常设事项). */
    record Standing(int days, Condition inPlace) implements Cadence {
        /** Refuses null and a number of days that is not 1 to {@link #MOST_DAYS}. */
        public Standing {
            Objects.requireNonNull(inPlace, "inPlace");
            Conditions.require("days", days, 1, MOST_DAYS);
        }
    }

    /** As each measure agreed with a person says (按约定). */
    record AsAgreed() implements Cadence {}

    private static String chineseUnit(CalendarUnit unit) {
        return switch (unit) {
            case WEEK -> "每周";
            case MONTH -> "每月";
            case QUARTER -> "每季度";
            case HALF_YEAR -> "每半年";
            case YEAR -> "每年";
        };
    }

    private static String englishUnit(CalendarUnit unit) {
        return "each " + unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Says the cadence in Chinese. */
    default String chinese() {
        if (this instanceof Each each) {
            return chineseUnit(each.unit()) + "一次";
        } else if (this instanceof TimesEach each) {
            return chineseUnit(each.unit()) + each.times() + "次";
        } else if (this instanceof EachYearIn in) {
            return "每年" + in.month().getValue() + "月";
        } else if (this instanceof OnDayOfYear on) {
            return "每年" + on.day().chinese() + "当日";
        } else if (this instanceof EachDayOf each) {
            return each.kinds().stream().map(CampaignKind::chinese).collect(Collectors.joining("、")) + "期间每日";
        } else if (this instanceof BeforeSpringFestival before) {
            return "春节前" + before.days() + "天内";
        } else if (this instanceof HotSeason) {
            return "每年高温季（初伏至末伏）";
        } else if (this instanceof WithinDays within) {
            return within.trigger().chinese() + "后" + within.days() + "天内";
        } else if (this instanceof WithinWorkingDays within) {
            return within.trigger().chinese() + "后" + within.days() + "个工作日内";
        } else if (this instanceof CampaignDates campaign) {
            return campaign.kind().chinese() + "活动期间";
        } else if (this instanceof Standing standing) {
            return "缺失之日起" + standing.days() + "天内落实：" + standing.inPlace().chinese();
        }
        return "按约定";
    }

    /** Says the cadence in English. */
    default String english() {
        if (this instanceof Each each) {
            return englishUnit(each.unit());
        } else if (this instanceof TimesEach each) {
            return each.times() + " times " + englishUnit(each.unit());
        } else if (this instanceof EachYearIn in) {
            return "each year in month " + in.month().getValue();
        } else if (this instanceof OnDayOfYear on) {
            return "each year on the day: " + on.day().english();
        } else if (this instanceof EachDayOf each) {
            return "on each day of " + each.kinds();
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
            return "within the dates of " + campaign.kind().english();
        } else if (this instanceof Standing standing) {
            return "standing, within " + standing.days() + " days of a gap: "
                    + standing.inPlace().english();
        }
        return "as agreed";
    }
}
