package org.leling.core.policy;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.duty.Party;
import org.leling.core.nullness.Nullable;

/**
 * Writes one rule so that it reads like the policy.
 *
 * <pre>{@code
 * rules.rule("empty-nest.call")
 *         .cites("3.3-2", "月有电话")
 *         .owedBy(UNIT).action(CALL).appliesTo(inClass(EMPTY_NEST))
 *         .every(MONTH).stated();
 * }</pre>
 */
public final class RuleBuilder {

    final String id;
    final List<Condition> conditions = new ArrayList<>();

    @Nullable
    Clause clause;

    @Nullable
    Party party;

    @Nullable
    Action action;

    @Nullable
    Cadence cadence;

    @Nullable
    DutyKind kind;

    @Nullable
    String parameter;

    boolean outlivesPerson;

    /** What was said and makes no sense. */
    private final List<String> wrong = new ArrayList<>();

    RuleBuilder(String id) {
        this.id = id;
    }

    /** Cites the clause that the duty rests on, and the few words of it that state the duty. */
    public RuleBuilder cites(String number, String words) {
        clause = number.isBlank() ? null : new Clause(number, words);
        return this;
    }

    /** Says who owes it. */
    public RuleBuilder owedBy(Party owes) {
        party = owes;
        return this;
    }

    /** Says what is owed. */
    public RuleBuilder action(Action owed) {
        action = owed;
        return this;
    }

    /** Says to whom: all of these conditions must hold. */
    public RuleBuilder appliesTo(Condition... all) {
        conditions.addAll(Arrays.asList(all));
        return this;
    }

    /** Owed once in each period of the calendar. */
    public RuleBuilder every(CalendarUnit unit) {
        return when(new Cadence.Each(unit), "every=" + unit);
    }

    /** Owed several times in each period of the calendar, once in each of as many parts of it. */
    public RuleBuilder timesEach(int times, CalendarUnit unit) {
        return whenSound(() -> new Cadence.TimesEach(times, unit), "times=" + times + "/" + unit);
    }

    /** Owed once a year, in one calendar month. */
    public RuleBuilder eachYearIn(Month month) {
        return when(new Cadence.EachYearIn(month), "month=" + month.getValue());
    }

    /** Owed once a year, on a day that never moves. */
    public RuleBuilder onDayOfYear(DayOfYear day) {
        return when(new Cadence.OnDayOfYear(day), "day=" + day.english());
    }

    /** Owed on each day of the campaigns or warnings of some kinds. */
    public RuleBuilder onEachDayOf(CampaignKind... kinds) {
        return when(new Cadence.EachDayOf(Set.of(kinds)), "each-day-of=" + String.join("+", names(kinds)));
    }

    private static List<String> names(CampaignKind... kinds) {
        return Arrays.stream(kinds).map(Enum::name).toList();
    }

    /** Owed in the days before each Spring Festival. */
    public RuleBuilder beforeSpringFestival(int days) {
        return whenSound(() -> new Cadence.BeforeSpringFestival(days), "days=" + days);
    }

    /** Owed in each year's hot season. */
    public RuleBuilder inHotSeason() {
        return when(new Cadence.HotSeason(), "season=hot");
    }

    /** Owed within some days of an event. */
    public RuleBuilder within(int days, Trigger of) {
        return whenSound(() -> new Cadence.WithinDays(of, days), "within-days=" + days);
    }

    /** Owed within some working days of an event. */
    public RuleBuilder withinWorkingDays(int days, Trigger of) {
        return whenSound(() -> new Cadence.WithinWorkingDays(of, days), "within-working-days=" + days);
    }

    /** Owed within the dates of a campaign; who joins late only if so many days are left. */
    public RuleBuilder duringCampaign(CampaignKind of, int leastLeft) {
        return whenSound(() -> new Cadence.CampaignDates(of, leastLeft), "least-days-left=" + leastLeft);
    }

    /** Owed, within some days, whenever something is not in place; its action is STANDING unless another was said. */
    public RuleBuilder standing(int days, Condition inPlace) {
        if (action == null) {
            action = Action.STANDING;
        }
        return whenSound(() -> new Cadence.Standing(days, inPlace), "within-days=" + days);
    }

    /** Owed as each measure agreed with a person says. */
    public RuleBuilder asAgreed() {
        return when(new Cadence.AsAgreed(), "");
    }

    /** Takes what can refuse its numbers; what it says then is a fault among others. */
    private RuleBuilder whenSound(Supplier<Cadence> said, String number) {
        try {
            return when(said.get(), number);
        } catch (IllegalArgumentException e) {
            wrong.add(String.valueOf(e.getMessage()));
            return this;
        }
    }

    private RuleBuilder when(Cadence said, String number) {
        if (cadence != null) {
            wrong.add("when it is owed is said twice");
        }
        cadence = said;
        parameter = id + "." + number;
        return this;
    }

    /** Stays owed to the family after death, as a claim does. */
    public RuleBuilder outlivesPerson() {
        outlivesPerson = true;
        return this;
    }

    /** The document gives the number. */
    public void stated() {
        end(DutyKind.STATED);
    }

    /** The number is the bureau's default; it is shown as a parameter. */
    public void defaulted() {
        say(DutyKind.DEFAULTED);
    }

    /** The document encourages it: offered and counted, never chased. */
    public void encouraged() {
        end(DutyKind.ENCOURAGED);
    }

    /** Agreed with one person. */
    public void agreed() {
        end(DutyKind.AGREED);
    }

    private void end(DutyKind of) {
        say(of);
        parameter = null;
    }

    private void say(DutyKind of) {
        if (kind != null) {
            wrong.add("it is said to be " + kind + " and " + of);
        }
        kind = of;
    }

    boolean lacksClause() {
        return clause == null;
    }

    /** Says whether a rule can be made of it, faulty or not, once it cites a clause. */
    boolean isWhole() {
        return party != null && action != null && cadence != null && kind != null && !conditions.isEmpty();
    }

    /** Lists what is wrong with it, but for a clause that is missing. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(wrong);
        missing(faults, party, "owedBy");
        missing(faults, action, "action");
        if (wrong.isEmpty()) {
            missing(faults, cadence, "when it is owed");
        }
        missing(faults, kind, "stated, defaulted, encouraged or agreed");
        missing(faults, conditions.isEmpty() ? null : conditions, "appliesTo");
        if (!id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*")) {
            faults.add("an id takes small letters, digits, hyphens and dots");
        }
        return faults;
    }

    private static void missing(List<String> faults, @Nullable Object said, String what) {
        if (said == null) {
            faults.add(what + " is missing");
        }
    }
}
