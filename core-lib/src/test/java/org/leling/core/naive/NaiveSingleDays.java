package org.leling.core.naive;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.FactKey;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.DayOfYear;
import org.leling.core.policy.Rule;

/** Duties of single days: those of the year and those of campaigns and warnings. */
final class NaiveSingleDays {

    /** Kept from one person to the next, since that calendar takes its time. */
    private static final Map<LocalDate, OfTheMoon> KNOWN = new ConcurrentHashMap<>();

    private final NaivePerson person;
    private final NaiveRows rows;
    private final List<Campaign> campaigns;

    NaiveSingleDays(NaivePerson person, NaiveRows rows, List<Campaign> campaigns) {
        this.person = person;
        this.rows = rows;
        this.campaigns = campaigns;
    }

    void days(Rule rule) {
        for (LocalDate day = person.first(); !day.isAfter(person.end()); day = day.plusDays(1)) {
            if (person.applies(rule, day) && isMeant(rule.cadence(), day)) {
                rows.unmoved(rule, rule.party(), rule.action(), "day-" + day, day, day, day);
            }
        }
    }

    private boolean isMeant(Cadence cadence, LocalDate day) {
        if (cadence instanceof Cadence.EachDayOf each) {
            Division lives = person.dossier()
                    .factsOn(day)
                    .find(FactKey.RESIDENCE)
                    .flatMap(residence -> residence.division())
                    .orElse(person.dossier().managingUnitDivision());
            return campaigns.stream()
                    .anyMatch(campaign -> each.kinds().contains(campaign.kind())
                            && !day.isBefore(campaign.from())
                            && !day.isAfter(campaign.to())
                            && (campaign.divisions().isEmpty()
                                    || campaign.divisions().stream()
                                            .anyMatch(where -> where.contains(lives) || lives.contains(where))));
        }
        DayOfYear of = ((Cadence.OnDayOfYear) cadence).day();
        YearlyDay wanted = of instanceof DayOfYear.Fixed fixed
                ? fixed.day()
                : person.dossier()
                        .factsOn(day)
                        .find(FactKey.BIRTHDAY_KEPT)
                        .orElse(YearlyDay.of(person.dossier().born()));
        return wanted.reckoning() == YearlyDay.Reckoning.LUNAR ? isLunar(wanted, day) : isSolar(wanted, day);
    }

    private static boolean isSolar(YearlyDay wanted, LocalDate day) {
        boolean leaped = wanted.month() == 2 && wanted.day() == 29 && !day.isLeapYear();
        return leaped
                ? day.getMonthValue() == 3 && day.getDayOfMonth() == 1
                : day.getMonthValue() == wanted.month() && day.getDayOfMonth() == wanted.day();
    }

    /** Asks a calendar that is not ours. */
    private static boolean isLunar(YearlyDay wanted, LocalDate day) {
        OfTheMoon lunar = KNOWN.computeIfAbsent(day, NaiveSingleDays::ofTheMoon);
        return lunar.month() == wanted.month() && lunar.day() == Math.min(wanted.day(), lunar.length());
    }

    /** A day's month, negative in a leap month, its number, and how long the month is. */
    private record OfTheMoon(int month, int day, int length) {}

    private static OfTheMoon ofTheMoon(LocalDate day) {
        LunarDay lunar = SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunarDay();
        LunarMonth month = lunar.getLunarMonth();
        return new OfTheMoon(month.getMonthWithLeap(), lunar.getDay(), month.getDayCount());
    }
}
