package org.leling.core.naive;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.Festivals;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.classification.Classification;
import org.leling.core.classification.Classifier;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Measure;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.DayOfYear;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Situation;
import org.leling.core.policy.Trigger;

/**
 * Reads the semantics day by day, as slowly and plainly as they are written: no stretches, no runs, no indexes. It
 * shares with the engine only the rules, the calendar's answers and the decision of one day whose facts are complete.
 */
final class NaiveReading {

    private final PolicySet policy;
    private final WorkCalendar calendar;
    private final Dossier dossier;
    private final List<Campaign> campaigns;
    private final LocalDate first;
    private final LocalDate end;
    private final Map<LocalDate, Classification> classes = new HashMap<>();
    private final List<String> rows = new ArrayList<>();

    NaiveReading(PolicySet policy, WorkCalendar calendar, Dossier dossier, List<Campaign> campaigns, LocalDate end) {
        this.policy = policy;
        this.calendar = calendar;
        this.dossier = dossier;
        this.campaigns = campaigns;
        this.first = dossier.firstDay().orElse(LocalDate.MAX);
        this.end = end;
        readClasses();
    }

    /** Decides each day from a dossier that holds that one day's facts alone, and holds over by walking. */
    private void readClasses() {
        LivingClass held = null;
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            if (!alive(day)) {
                return;
            }
            Classification decided = Classifier.withDefaults().on(onlyThatDay(day), day);
            Classification.Basis basis = decided.basis();
            if (basis == Classification.Basis.NONE && held != null) {
                classes.put(day, heldOver(held));
            } else {
                classes.put(day, decided);
            }
            if (decided.byFacts().isPresent()) {
                held = decided.byFacts().get();
            }
        }
    }

    private Dossier onlyThatDay(LocalDate day) {
        Dossier.Builder one = Dossier.of(dossier.id(), dossier.born(), dossier.managingUnitDivision());
        var change = org.leling.core.dossier.FactChange.from(day);
        dossier.factsOn(day)
                .find(org.leling.core.dossier.FactKey.RESIDENCE)
                .ifPresent(residence -> change.with(org.leling.core.dossier.FactKey.RESIDENCE, residence));
        dossier.factsOn(day)
                .classByHand()
                .ifPresent(byHand -> change.with(org.leling.core.dossier.FactKey.CLASS_BY_HAND, byHand));
        dossier.hospital().forEach(one::stay);
        return one.change(change.build()).build();
    }

    /** A held-over class, got from the classifier by a dossier that had it and lost it. */
    private Classification heldOver(LivingClass held) {
        var residence = org.leling.core.dossier.Residence.in(new org.leling.core.dossier.Division("320505"));
        switch (held) {
            case RELOCATED -> residence.settledElsewhere(true);
            case INSTITUTION -> residence.setting(org.leling.core.dossier.Setting.INSTITUTION);
            case WITH_RELATIVES ->
                residence
                        .setting(org.leling.core.dossier.Setting.HOME)
                        .livesWith(org.leling.core.dossier.Companion.CHILD);
            case EMPTY_NEST ->
                residence.setting(org.leling.core.dossier.Setting.HOME).livesWith();
        }
        LocalDate day = LocalDate.of(2026, 1, 1);
        var key = org.leling.core.dossier.FactKey.RESIDENCE;
        Dossier lost = Dossier.of(dossier.id(), dossier.born(), new org.leling.core.dossier.Division("320505"))
                .change(org.leling.core.dossier.FactChange.from(day)
                        .with(key, residence.build())
                        .build())
                .change(org.leling.core.dossier.FactChange.from(day.plusDays(1))
                        .unknown(key)
                        .build())
                .build();
        return Classifier.withDefaults().on(lost, day.plusDays(1));
    }

    private boolean alive(LocalDate day) {
        return dossier.died().map(died -> !day.isAfter(died)).orElse(true);
    }

    private boolean exists(LocalDate day) {
        return !day.isBefore(first) && alive(day);
    }

    private LivingClass classOn(LocalDate day) {
        Classification on = classes.get(day);
        return on == null ? null : on.livingClass().orElse(null);
    }

    private boolean applies(Rule rule, LocalDate day) {
        return exists(day)
                && classes.containsKey(day)
                && rule.appliesIn(new Situation(dossier, day, dossier.factsOn(day), classes.get(day)));
    }

    private boolean inHospital(LocalDate day) {
        return dossier.hospital().stream()
                .anyMatch(stay -> !day.isBefore(stay.admitted())
                        && stay.discharged().map(day::isBefore).orElse(true));
    }

    /** Gives the rows whose due day lies from {@code from} to {@code to}, ordered. */
    List<String> rows(LocalDate from, LocalDate to) {
        for (Rule rule : policy.rules()) {
            read(rule);
        }
        return rows.stream()
                .filter(row -> row.compareTo(from.toString()) >= 0
                        && row.substring(0, 10).compareTo(to.toString()) <= 0)
                .sorted(java.util.Comparator.comparing((String row) -> row.split(",")[0])
                        .thenComparing(row -> row.split(",")[1])
                        .thenComparing(row -> row.split(",")[2]))
                .toList();
    }

    private void read(Rule rule) {
        if (rule.cadence() instanceof Cadence.Each each) {
            for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
                LocalDate begin = begin(each.unit(), day);
                if (isLastDay(each.unit(), day) && applies(rule, day)) {
                    periodic(
                            rule,
                            rule.party(),
                            rule.action(),
                            key(each.unit(), day),
                            begin,
                            day,
                            d -> applies(rule, day(d)));
                }
            }
        } else if (rule.cadence() instanceof Cadence.TimesEach times) {
            parts(rule, times);
        } else if (rule.cadence() instanceof Cadence.EachYearIn in) {
            eachYearIn(rule, in);
        } else if (rule.cadence() instanceof Cadence.OnDayOfYear || rule.cadence() instanceof Cadence.EachDayOf) {
            days(rule);
        } else if (rule.cadence() instanceof Cadence.BeforeSpringFestival
                || rule.cadence() instanceof Cadence.HotSeason) {
            seasons(rule);
        } else if (rule.cadence() instanceof Cadence.WithinDays within) {
            events(rule, within.trigger(), within.days(), false);
        } else if (rule.cadence() instanceof Cadence.WithinWorkingDays within) {
            events(rule, within.trigger(), within.days(), true);
        } else if (rule.cadence() instanceof Cadence.CampaignDates dates) {
            campaigns(rule, dates);
        } else if (rule.cadence() instanceof Cadence.Standing standing) {
            standing(rule, standing);
        } else {
            measures(rule);
        }
    }

    private static LocalDate day(int epoch) {
        return LocalDate.ofEpochDay(epoch);
    }

    private static LocalDate begin(CalendarUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }

    private static boolean isLastDay(CalendarUnit unit, LocalDate day) {
        return !begin(unit, day).equals(begin(unit, day.plusDays(1)));
    }

    private static String key(CalendarUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEK ->
                String.format(
                        java.util.Locale.ROOT,
                        "%d-W%02d",
                        day.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR),
                        day.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
            case HALF_YEAR -> day.getYear() + "-H" + (day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    private void periodic(
            Rule rule, Party party, Action action, String key, LocalDate begin, LocalDate last, IntPredicate counts) {
        int length = 0;
        int counted = 0;
        for (LocalDate day = begin; !day.isAfter(last); day = day.plusDays(1)) {
            length++;
            if (counts.test((int) day.toEpochDay()) && !(action == Action.HOME_CARE && inHospital(day))) {
                counted++;
            }
        }
        if (counted * 2 >= length) {
            row(rule, party, action, key, begin, last, begin);
        }
    }

    private void row(
            Rule rule, Party party, Action action, String key, LocalDate begin, LocalDate last, LocalDate bound) {
        rows.add(String.join(
                ",",
                due(party, action, last, bound).toString(),
                rule.id(),
                key,
                party.name(),
                action.name(),
                begin.toString(),
                last.toString()));
    }

    private LocalDate due(Party party, Action action, LocalDate last, LocalDate bound) {
        if (party == Party.VOLUNTEER || action == Action.HOME_CARE) {
            return last;
        }
        for (LocalDate day = last; !day.isBefore(bound); day = day.minusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                return day;
            }
        }
        return last;
    }

    /** Deals the days of each period out to its parts: a day belongs to the part that its share of the period falls into. */
    private void parts(Rule rule, Cadence.TimesEach times) {
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            if (isLastDay(times.unit(), day)) {
                LocalDate begin = begin(times.unit(), day);
                long length = begin.until(day, java.time.temporal.ChronoUnit.DAYS) + 1;
                for (int part = 1; part <= times.times(); part++) {
                    LocalDate from = begin.plusDays(length * (part - 1) / times.times());
                    LocalDate last = begin.plusDays(length * part / times.times() - 1);
                    if (applies(rule, last)) {
                        String key = key(times.unit(), day) + "-" + part;
                        periodic(rule, rule.party(), rule.action(), key, from, last, d -> applies(rule, day(d)));
                    }
                }
            }
        }
    }

    private void eachYearIn(Rule rule, Cadence.EachYearIn in) {
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            if (day.getMonth() == in.month() && isLastDay(CalendarUnit.MONTH, day) && applies(rule, day)) {
                periodic(
                        rule,
                        rule.party(),
                        rule.action(),
                        day.toString().substring(0, 7),
                        begin(CalendarUnit.MONTH, day),
                        day,
                        d -> applies(rule, day(d)));
            }
        }
    }

    private void days(Rule rule) {
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            if (applies(rule, day) && isMeant(rule.cadence(), day)) {
                rows.add(String.join(
                        ",",
                        day.toString(),
                        rule.id(),
                        "day-" + day,
                        rule.party().name(),
                        rule.action().name(),
                        day.toString(),
                        day.toString()));
            }
        }
    }

    private boolean isMeant(Cadence cadence, LocalDate day) {
        if (cadence instanceof Cadence.EachDayOf each) {
            Division lives = dossier.factsOn(day)
                    .find(FactKey.RESIDENCE)
                    .flatMap(residence -> residence.division())
                    .orElse(dossier.managingUnitDivision());
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
                : dossier.factsOn(day).find(FactKey.BIRTHDAY_KEPT).orElse(YearlyDay.of(dossier.born()));
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
        LunarDay lunar = SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunarDay();
        int longest = Math.min(wanted.day(), lunar.getLunarMonth().getDayCount());
        return lunar.getLunarMonth().getMonthWithLeap() == wanted.month() && lunar.getDay() == longest;
    }

    private void seasons(Rule rule) {
        for (int year = first.getYear(); year <= end.getYear(); year++) {
            Festivals of = calendar.festivals(year);
            boolean spring = rule.cadence() instanceof Cadence.BeforeSpringFestival;
            LocalDate begin = spring ? day(of.springFestival() - 15) : day(of.firstFu());
            LocalDate last = spring ? day(of.springFestival() - 1) : day(of.lastFu() + 9);
            if (applies(rule, last)) {
                String key = (spring ? "spring-festival-" : "hot-season-") + year;
                periodic(rule, rule.party(), rule.action(), key, begin, last, d -> applies(rule, day(d)));
            }
        }
    }

    private void events(Rule rule, Trigger trigger, int days, boolean working) {
        Map<String, LocalDate> happened = new TreeMap<>();
        if (trigger == Trigger.ADMISSION || trigger == Trigger.DISCHARGE) {
            List<HospitalStay> stays = new ArrayList<>(dossier.hospital());
            stays.sort(java.util.Comparator.comparing(HospitalStay::admitted));
            LocalDate until = null;
            String first = "";
            for (HospitalStay stay : stays) {
                if (until == null || !stay.admitted().isBefore(until.plusDays(3))) {
                    first = stay.id();
                    happened.put(first, stay.admitted());
                }
                LocalDate out = stay.discharged().orElse(LocalDate.of(2200, 1, 1));
                until = until == null || out.isAfter(until) ? out : until;
                if (trigger == Trigger.DISCHARGE) {
                    happened.put(first, until);
                }
            }
        } else if (trigger == Trigger.CLASS_CHANGE) {
            for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
                LivingClass before = classOn(day.minusDays(1));
                if (before != null && classOn(day) != null && before != classOn(day)) {
                    happened.put("class-" + day, day);
                }
            }
        } else {
            for (DossierEvent event : dossier.events()) {
                if (event.kind().name().equals(trigger.name())) {
                    happened.put(event.id(), event.on());
                }
            }
        }
        happened.forEach((id, on) -> event(rule, id, on, days, working));
    }

    private void event(Rule rule, String id, LocalDate on, int days, boolean working) {
        if (!exists(on)) {
            return;
        }
        LocalDate asked = on;
        while (classOn(asked) == null) {
            asked = asked.plusDays(1);
            if (asked.isAfter(end) || !alive(asked)) {
                return;
            }
        }
        if (!applies(rule, asked)) {
            return;
        }
        LocalDate last = asked;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            if (!working || calendar.isWorkingDay(last)) {
                left--;
            }
        }
        if (alive(last) || rule.id().startsWith("reimbursement.")) {
            rows.add(String.join(
                    ",",
                    last.toString(),
                    rule.id(),
                    "event-" + id,
                    rule.party().name(),
                    rule.action().name(),
                    on.toString(),
                    last.toString()));
        }
    }

    private void campaigns(Rule rule, Cadence.CampaignDates dates) {
        for (Campaign campaign : campaigns) {
            boolean elsewhere = !campaign.divisions().isEmpty()
                    && campaign.divisions().stream().noneMatch(d -> d.contains(dossier.managingUnitDivision()));
            if (campaign.kind() != dates.kind() || elsewhere || !alive(campaign.to())) {
                continue;
            }
            LocalDate joined = campaign.from();
            while (!joined.isAfter(campaign.to()) && !applies(rule, joined)) {
                joined = joined.plusDays(1);
            }
            boolean enough =
                    joined.equals(campaign.from()) || !joined.plusDays(6).isAfter(campaign.to());
            if (!joined.isAfter(campaign.to()) && enough) {
                row(
                        rule,
                        rule.party(),
                        rule.action(),
                        "campaign-" + campaign.id(),
                        campaign.from(),
                        campaign.to(),
                        joined);
            }
        }
    }

    private boolean isGap(Rule rule, Cadence.Standing standing, LocalDate day) {
        return applies(rule, day)
                && !standing.inPlace().holds(new Situation(dossier, day, dossier.factsOn(day), classes.get(day)));
    }

    private void standing(Rule rule, Cadence.Standing standing) {
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            if (!isGap(rule, standing, day) || isGap(rule, standing, day.minusDays(1))) {
                continue;
            }
            LocalDate after = day;
            while (!after.isAfter(end) && isGap(rule, standing, after)) {
                after = after.plusDays(1);
            }
            LocalDate last = day.plusDays(standing.days());
            boolean goesOn = after.isAfter(end);
            boolean ceased = !goesOn && !applies(rule, after);
            if (alive(last) && !(ceased && !after.isAfter(due(rule.party(), rule.action(), last, day)))) {
                row(rule, rule.party(), rule.action(), "gap-" + day, day, last, day);
            }
        }
    }

    private Measure running(String id, LocalDate day) {
        if (!exists(day)) {
            return null;
        }
        return dossier.factsOn(day).measures().stream()
                .filter(measure -> measure.id().equals(id) && measure.runsOn(day))
                .findFirst()
                .orElse(null);
    }

    private void measures(Rule rule) {
        Set<String> ids = new LinkedHashSet<>();
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            dossier.factsOn(day).measures().forEach(measure -> ids.add(measure.id()));
        }
        for (String id : ids) {
            for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
                Measure terms = running(id, day);
                if (terms != null && isLastDay(terms.every(), day)) {
                    periodic(
                            rule,
                            terms.party(),
                            terms.action(),
                            id + "-" + key(terms.every(), day),
                            begin(terms.every(), day),
                            day,
                            d -> running(id, day(d)) != null);
                }
            }
        }
    }
}
