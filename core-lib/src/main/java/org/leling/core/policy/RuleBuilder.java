package org.leling.core.policy;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    RuleBuilder(String id) {
        this.id = id;
    }

    /** Cites the clause that the duty rests on, and the few words of it that state the duty. */
    public RuleBuilder cites(String number, String words) {
        clause = new Clause(number, words);
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
        return when(new Cadence.TimesEach(times, unit), "times=" + times + "/" + unit);
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
        return when(new Cadence.BeforeSpringFestival(days), "days=" + days);
    }

    /** Owed in each year's hot season. */
    public RuleBuilder inHotSeason() {
        return when(new Cadence.HotSeason(), "season=hot");
    }

    /** Owed within some days of an event. */
    public RuleBuilder within(int days, Trigger of) {
        return when(new Cadence.WithinDays(of, days), "within-days=" + days);
    }

    /** Owed within some working days of an event. */
    public RuleBuilder withinWorkingDays(int days, Trigger of) {
        return when(new Cadence.WithinWorkingDays(of, days), "within-working-days=" + days);
    }

    /** Owed within the dates of a campaign; who joins late only if so many days are left. */
    public RuleBuilder duringCampaign(CampaignKind of, int leastLeft) {
        return when(new Cadence.CampaignDates(of, leastLeft), "least-days-left=" + leastLeft);
    }

    /** Owed, within some days, whenever something is not in place; its action is STANDING unless another was said. */
    public RuleBuilder standing(int days, Condition inPlace) {
        if (action == null) {
            action = Action.STANDING;
        }
        return when(new Cadence.Standing(days, inPlace), "within-days=" + days);
    }

    /** Owed as each measure agreed with a person says. */
    public RuleBuilder asAgreed() {
        return when(new Cadence.AsAgreed(), "");
    }

    private RuleBuilder when(Cadence said, String number) {
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
        kind = DutyKind.DEFAULTED;
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
        kind = of;
        parameter = null;
    }

    String id() {
        return id;
    }

    boolean lacksClause() {
        return clause == null;
    }

    /** Lists what is missing for a rule. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        missing(faults, clause, "cites");
        missing(faults, party, "owedBy");
        missing(faults, action, "action");
        missing(faults, cadence, "when it is owed");
        missing(faults, kind, "stated, defaulted, encouraged or agreed");
        if (conditions.isEmpty()) {
            faults.add("rule «" + id + "»: appliesTo is missing");
        }
        return faults;
    }

    private void missing(List<String> faults, @Nullable Object said, String what) {
        if (said == null) {
            faults.add("rule «" + id + "»: " + what + " is missing");
        }
    }
}
