package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.Festivals;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.Days;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.Rule;

/**
 * Reads period keys back into the days that they mean; of a year that no calendar knows, into some day of it, so that
 * it can be said that it lies beyond.
 */
final class PeriodKeys {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern SEASON = Pattern.compile("(spring-festival|hot-season)-(\\d{4})");

    /** The first and the last of the years that {@link CalendarUnit} knows. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private PeriodKeys() {}

    /** Finds the period of a rule of the calendar, a season or a campaign; the others can only be found among facts. */
    static Optional<Period> find(Rule rule, String key, WorkCalendar calendar, List<Campaign> campaigns) {
        if (rule.cadence() instanceof Cadence.Each each) {
            return ofUnit(each.unit(), key, "");
        } else if (rule.cadence() instanceof Cadence.TimesEach each) {
            return ofPart(each, key);
        } else if (rule.cadence() instanceof Cadence.EachYearIn in) {
            return ofUnit(CalendarUnit.MONTH, key, "")
                    .filter(period -> period.first().getMonth() == in.month());
        } else if (rule.cadence() instanceof Cadence.CampaignDates dates) {
            return campaigns.stream()
                    .filter(each -> each.kind() == dates.kind() && key.equals("campaign-" + each.id()))
                    .map(each -> Period.campaign(each.id(), Days.epoch(each.from()), Days.epoch(each.to())))
                    .findFirst();
        }
        return season(rule.cadence(), key, calendar);
    }

    private static Optional<Period> season(Cadence cadence, String key, WorkCalendar calendar) {
        Matcher matcher = SEASON.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(2));
        boolean spring = key.startsWith("spring");
        if (!(spring ? cadence instanceof Cadence.BeforeSpringFestival : cadence instanceof Cadence.HotSeason)) {
            return Optional.empty();
        }
        if (year < calendar.firstDay().getYear() || year > calendar.lastDay().getYear()) {
            return Optional.of(Period.day(Days.epoch(LocalDate.of(year, 1, 1))));
        }
        Festivals of = calendar.festivals(year);
        if (cadence instanceof Cadence.BeforeSpringFestival before) {
            int last = of.springFestival() - 1;
            return Optional.of(Period.springFestival(year, last - before.days() + 1, last));
        }
        return Optional.of(Period.hotSeason(year, of.firstFu(), of.hotSeasonEnd()));
    }

    private static Optional<Period> ofPart(Cadence.TimesEach each, String key) {
        int hyphen = key.lastIndexOf('-');
        if (hyphen < 0 || !key.substring(hyphen).matches("-[1-7]")) {
            return Optional.empty();
        }
        int part = key.charAt(hyphen + 1) - '0';
        return part > each.times()
                ? Optional.empty()
                : ofUnit(each.unit(), key.substring(0, hyphen), "")
                        .map(whole -> whole.kind() == Period.Kind.DAY
                                ? whole
                                : Period.part(each.unit(), each.unit().indexOf(whole.firstDay()), part, each.times()));
    }

    /** Finds a calendar's period by its unit and key. */
    static Optional<Period> ofUnit(CalendarUnit unit, String key, String measure) {
        Matcher matcher = pattern(unit).matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int part = matcher.groupCount() < 2 ? 1 : Integer.parseInt(matcher.group(2));
        LocalDate inside = switch (unit) {
            case WEEK -> LocalDate.of(year, 1, 4).plusWeeks(part - 1L);
            case MONTH -> LocalDate.of(year, part, 1);
            case QUARTER -> LocalDate.of(year, part * 3, 1);
            case HALF_YEAR -> LocalDate.of(year, part * 6, 1);
            case YEAR -> LocalDate.of(year, 1, 1);
        };
        if (year <= FIRST_YEAR || year >= LAST_YEAR) {
            return Optional.of(Period.day(Days.epoch(inside)));
        }
        Period period = Period.calendar(unit, unit.indexOf(Days.epoch(inside)), measure);
        return period.key().endsWith(key) ? Optional.of(period) : Optional.empty();
    }

    private static Pattern pattern(CalendarUnit unit) {
        return switch (unit) {
            case WEEK -> WEEK;
            case MONTH -> MONTH;
            case QUARTER -> QUARTER;
            case HALF_YEAR -> HALF;
            case YEAR -> YEAR;
        };
    }
}
