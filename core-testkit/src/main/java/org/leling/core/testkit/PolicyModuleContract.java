package org.leling.core.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.duty.DutyKind;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.Composition;
import org.leling.core.policy.DraftModule;
import org.leling.core.policy.ModuleScope;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Rule;
import org.leling.core.policy.check.Finding;
import org.leling.core.policy.check.PolicyCheck;
import org.leling.core.policy.city.CityPolicy;

/**
 * What every policy module must keep before it ships (政策模块契约), as a JUnit 5 test that an author extends in five
 * lines:
 *
 * <pre>{@code
 * class MyDistrictTest implements PolicyModuleContract {
 *     @Override
 *     public PolicyModule module() {
 *         return new MyDistrict();
 *     }
 * }
 * }</pre>
 */
public interface PolicyModuleContract {

    /** Gives the module, made anew each time. */
    PolicyModule module();

    /** Gives the modules that are wider than it; the city's baseline, if nothing is said. */
    default List<PolicyModule> wider() {
        return List.of(new CityPolicy());
    }

    /** Lists the findings that stay, each with its reason; those of the wider modules alone need none. */
    default List<Explained> explained() {
        return List.of();
    }

    /** Gives the calendar that due days are moved by. */
    default WorkCalendar calendar() {
        return WorkCalendars.china();
    }

    /** Gives the people whom the module is tried on; all of {@link People}, if nothing is said. */
    default List<Dossier> people() {
        return People.of(division(), year().from()).all();
    }

    /** Gives the division of the people's managing unit: the module's own. */
    default Division division() {
        return scope().division().orElse(new Division("320508"));
    }

    /** Gives the year that is derived: the first whole one in which the module is in force, 2026 at the earliest. */
    default Window year() {
        LocalDate from = scope().from().orElse(LocalDate.of(2026, 1, 1));
        int year = from.getDayOfYear() == 1 ? from.getYear() : from.getYear() + 1;
        return Window.year(Math.max(year, 2026));
    }

    private ModuleScope scope() {
        PolicySet alone = alone();
        return alone.findScope(alone.modules().get(0)).orElseThrow();
    }

    private PolicySet alone() {
        return PolicySet.of(new DraftModule(module()).sound());
    }

    /** Of a module that can't be read, one test tells the faults, and the others say nothing. */
    private void assumeWhole() {
        DraftModule draft = new DraftModule(module());
        assumeTrue(
                draft.faults().isEmpty() && draft.withoutClause().isEmpty(),
                "the module's form is not whole: see every_finding_of_the_check_is_mended_or_explained");
    }

    private List<PolicyModule> together() {
        List<PolicyModule> modules = new ArrayList<>(wider());
        modules.add(module());
        return modules;
    }

    /** A warning and two campaigns in the year, so that rules which wait for one are tried too. */
    private List<Campaign> campaigns() {
        List<Campaign> campaigns = new ArrayList<>();
        LocalDate first = year().from().plusDays(30);
        for (CampaignKind kind : CampaignKind.values()) {
            campaigns.add(new Campaign("contract-" + kind, kind, first, first.plusDays(15)));
            first = first.plusDays(40);
        }
        return campaigns;
    }

    private List<Obligation> derive(List<PolicyModule> modules, Dossier dossier) {
        return Obligations.of(PolicySet.compose(modules).get(), calendar())
                .derive(dossier, year(), campaigns())
                .obligations();
    }

    /** Every finding of the policy check is mended, or explained with a reason; and what is explained is found. */
    @Test
    default void every_finding_of_the_check_is_mended_or_explained() {
        List<Finding> known = wider().isEmpty() ? List.of() : PolicyCheck.all().of(wider(), calendar());
        List<Finding> found = PolicyCheck.all().of(together(), calendar()).stream()
                .filter(finding -> known.stream()
                        .noneMatch(each ->
                                each.kind() == finding.kind() && each.subject().equals(finding.subject())))
                .toList();
        List<String> faults = new ArrayList<>();
        found.stream()
                .filter(finding -> explained().stream().noneMatch(each -> each.explains(finding)))
                .forEach(finding -> faults.add(finding.chinese() + " / " + finding));
        explained().stream()
                .filter(each -> found.stream().noneMatch(each::explains))
                .forEach(each -> faults.add("已说明而未发现 / explained, and not found: " + each));
        assertTrue(faults.isEmpty(), () -> "policy check:\n  " + String.join("\n  ", faults));
    }

    /** The module goes together with the wider ones: it loosens nothing that they state. */
    @Test
    default void it_goes_together_with_the_wider_modules() {
        assumeWhole();
        if (PolicySet.compose(together()) instanceof Composition.Refused refused) {
            fail(refused.conflicts().stream()
                    .map(conflict -> conflict.chinese() + " / " + conflict)
                    .collect(Collectors.joining("\n  ", "refused:\n  ", "")));
        }
    }

    /** A number that the document leaves open is shown as a parameter, and no other is. */
    @Test
    default void a_default_shows_its_parameter_and_nothing_else_does() {
        assumeWhole();
        assertAll(PolicySet.of(module()).rules().stream().map(rule -> (Executable) () -> assertEquals(
                rule.kind() == DutyKind.DEFAULTED,
                rule.parameter().filter(text -> !text.endsWith(".")).isPresent(),
                "rule " + rule.id() + " is " + rule.kind() + " and its parameter is " + rule.parameter())));
    }

    /** The same dossier gives the same duties, whoever was asked about before. */
    @Test
    default void the_same_dossier_gives_the_same_duties() {
        assumeWhole();
        for (Dossier person : people()) {
            Obligations engine = Obligations.of(PolicySet.compose(together()).get(), calendar());
            List<Obligation> first = engine.derive(person, year(), campaigns()).obligations();
            people().forEach(other -> engine.derive(other, year(), campaigns()));
            assertSame(first, engine.derive(person, year(), campaigns()).obligations(), "asked again of " + person);
            assertSame(first, derive(together(), person), "asked of the module made anew, of " + person);
        }
    }

    private static void assertSame(List<Obligation> one, List<Obligation> two, String when) {
        List<Obligation> differing = Stream.concat(
                        one.stream().filter(duty -> !two.contains(duty)),
                        two.stream().filter(duty -> !one.contains(duty)))
                .toList();
        assertEquals(List.of(), differing, "owed the one time and not the other, " + when);
        assertEquals(one, two, "in another order, " + when);
    }

    /** Duties come by due day, then rule, then period; no id comes twice. */
    @Test
    default void duties_come_in_order_and_no_id_comes_twice() {
        assumeWhole();
        for (Dossier person : people()) {
            List<Obligation> duties = derive(together(), person);
            assertEquals(duties.stream().sorted().toList(), duties, "the order of " + person);
            Set<String> ids = new HashSet<>();
            duties.forEach(duty -> assertTrue(ids.add(duty.id().toString()), () -> duty.id() + " comes twice"));
        }
    }

    /**
     * What the wider modules owe keeps its id, so that what was delivered still counts; but for a rule that the module
     * says anew with other periods (each week, and not each month).
     */
    @Test
    default void what_the_wider_modules_owe_keeps_its_id() {
        assumeWhole();
        Set<String> withOtherPeriods = rulesWithOtherPeriods();
        for (Dossier person : people()) {
            if (wider().isEmpty() || classesDiffer(person)) {
                continue;
            }
            Set<String> ids = derive(together(), person).stream()
                    .map(duty -> duty.id().toString())
                    .collect(Collectors.toSet());
            List<String> lost = derive(wider(), person).stream()
                    .filter(duty -> !withOtherPeriods.contains(duty.rule().id()))
                    .map(duty -> duty.id().toString())
                    .filter(id -> !ids.contains(id))
                    .toList();
            assertEquals(List.of(), lost, "ids that the module takes away from " + person);
        }
    }

    private Set<String> rulesWithOtherPeriods() {
        Set<String> ids = new HashSet<>();
        PolicySet wide = PolicySet.compose(wider()).get();
        for (Rule rule : PolicySet.of(module()).rules()) {
            wide.findRule(rule.id())
                    .filter(was -> !hasTheSamePeriods(was.cadence(), rule.cadence()))
                    .ifPresent(was -> ids.add(was.id()));
        }
        return ids;
    }

    private static boolean hasTheSamePeriods(Cadence one, Cadence two) {
        return (one instanceof Cadence.Each || one instanceof Cadence.TimesEach || one instanceof Cadence.EachYearIn)
                ? one.equals(two)
                : one.getClass() == two.getClass();
    }

    /** Numbers by which the classes are drawn may go either way, and other classes are owed other duties. */
    private boolean classesDiffer(Dossier person) {
        var before = PolicySet.compose(wider()).get().forUnit(person.managingUnitDivision());
        var after = PolicySet.compose(together()).get().forUnit(person.managingUnitDivision());
        var were = before.classifier().timeline(person, year().to());
        var are = after.classifier().timeline(person, year().to());
        for (int day = Days.epoch(year().from()); day <= Days.epoch(year().to()); day++) {
            if (!were.on(day).livingClass().equals(are.on(day).livingClass())) {
                return true;
            }
        }
        return false;
    }

    /** The module says its name and version, and holds at least one rule. */
    @Test
    default void it_says_what_it_is_called_and_holds_rules() {
        PolicySet alone = alone();
        assertFalse(alone.rules().isEmpty(), "the module holds no rule");
        assertFalse(alone.modules().get(0).name().isBlank(), "the module does not say its name");
        assertFalse(alone.modules().get(0).version().isBlank(), "the module does not say its version");
    }
}
