package org.leling.core.policy.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.policy.Composition;
import org.leling.core.policy.DraftModule;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Rule;

/**
 * Says what is wrong with a policy before it ships (政策检查): walks every combination of the facts that its rules read
 * and reports what it finds, each with the fewest facts that show it.
 *
 * <pre>{@code
 * List<Finding> findings = PolicyCheck.all().of(List.of(new CityPolicy(), new MyDistrict()), WorkCalendars.china());
 * }</pre>
 */
public final class PolicyCheck {

    private static final Map<FindingKind, Check> CHECKS = new EnumMap<>(Map.ofEntries(
            Map.entry(FindingKind.NO_CLAUSE, FormChecks::noClause),
            Map.entry(FindingKind.MALFORMED, FormChecks::malformed),
            Map.entry(FindingKind.LOOSENS, FormChecks::loosens),
            Map.entry(FindingKind.RULE_FAILS, FormChecks::fails),
            Map.entry(FindingKind.DAY_NOT_ANNOUNCED, FormChecks::dayNotAnnounced),
            Map.entry(FindingKind.NEVER_APPLIES, FormChecks::neverApplies),
            Map.entry(FindingKind.STANDING_NEVER_CLOSES, FormChecks::standingNeverCloses),
            Map.entry(FindingKind.NO_HUMAN_CONTACT, PeopleChecks::noHumanContact),
            Map.entry(FindingKind.NOBODY_HOLDS, PeopleChecks::nobodyHolds),
            Map.entry(FindingKind.NOBODY_COMES_AFTER_CHANGE, PeopleChecks::nobodyComesAfterChange),
            Map.entry(FindingKind.ALWAYS_COINCIDE, PeopleChecks::alwaysCoincide),
            Map.entry(FindingKind.NO_WORKING_DAY, CalendarChecks::noWorkingDay)));

    private final Set<FindingKind> kinds;

    private PolicyCheck(Set<FindingKind> kinds) {
        this.kinds = kinds;
    }

    /** Gives the check of everything. */
    public static PolicyCheck all() {
        return new PolicyCheck(EnumSet.allOf(FindingKind.class));
    }

    /** Gives the check without looking for one kind. */
    public PolicyCheck without(FindingKind kind) {
        Set<FindingKind> left = EnumSet.copyOf(kinds);
        left.remove(kind);
        return new PolicyCheck(left);
    }

    /**
     * Checks modules together, as the people that come under all of them would have them.
     *
     * <p>A rule that can't be made, or whose condition throws, is reported and left out of the other checks. A module
     * that throws while it writes its rules is reported, and what it wrote before is checked.
     */
    public List<Finding> of(Collection<? extends PolicyModule> modules, WorkCalendar calendar) {
        List<DraftModule> drafts = modules.stream().map(DraftModule::new).toList();
        List<PolicyModule> sound = drafts.stream().map(DraftModule::sound).toList();
        Composition composition = PolicySet.compose(sound);
        List<Rule> all = sound.stream()
                .flatMap(module -> PolicySet.of(module).rules().stream())
                .toList();
        List<Rule> working = all.stream().filter(PolicyCheck::works).toList();
        List<Finding> found = new ArrayList<>();
        CHECKS.forEach((kind, check) -> {
            if (kinds.contains(kind)) {
                List<Rule> rules = kind == FindingKind.RULE_FAILS ? all : working;
                run(kind, check, new Checked(drafts, composition, rules, calendar), found);
            }
        });
        return found;
    }

    private static boolean works(Rule rule) {
        try {
            return FormChecks.failure(rule).isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Where conditions read too much to be walked through, says so; what could be looked at stays found. */
    private static void run(FindingKind kind, Check check, Checked checked, List<Finding> found) {
        try {
            check.run(checked, found::add);
        } catch (IllegalStateException e) {
            found.add(new Finding(kind, "*", Map.of(), "条件读取的情况太多，无法逐一判断", String.valueOf(e.getMessage())));
        }
    }
}
