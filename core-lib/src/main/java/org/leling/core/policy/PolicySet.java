package org.leling.core.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.leling.core.classification.Classifier;
import org.leling.core.classification.Thresholds;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;

/**
 * The policies in force (现行政策): modules put together, the widest first.
 *
 * <p>The modules of a person are those whose division holds the managing unit's. On each day the narrowest module in
 * force that says a rule is the one that counts for it. Immutable and safe from many threads.
 */
public final class PolicySet {

    private final List<DefinedModule> modules;
    private final Map<String, DivisionPolicy> byDivision = new ConcurrentHashMap<>();
    /** Divisions for which the same modules count share what follows from them. */
    private final Map<List<DefinedModule>, DivisionPolicy> byModules = new ConcurrentHashMap<>();

    private PolicySet(Collection<DefinedModule> modules) {
        this.modules = modules.stream()
                .sorted(Comparator.<DefinedModule>comparingInt(
                                each -> each.scope().narrowness())
                        .thenComparing(each -> each.scope().fromDay()))
                .toList();
    }

    /**
     * Takes one module alone.
     *
     * @throws IllegalArgumentException naming every fault of the module at once
     */
    public static PolicySet of(PolicyModule module) {
        RuleBook book = RuleBook.of(module);
        refuseFaulty(List.of(book), List.of());
        return new PolicySet(List.of(DefinedModule.of(book)));
    }

    /**
     * Puts modules together, or refuses with every conflict at once: a narrower module that loosens what a wider one
     * states, and two modules of one division that say one rule for the same days.
     *
     * @throws IllegalArgumentException naming, if a module can't be read at all, every fault of every module and every
     *     conflict between the rules that can be read
     */
    public static Composition compose(Collection<? extends PolicyModule> given) {
        List<RuleBook> books = given.stream().map(RuleBook::of).toList();
        PolicySet set = new PolicySet(books.stream().map(DefinedModule::of).toList());
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < set.modules.size(); i++) {
            for (int j = i + 1; j < set.modules.size(); j++) {
                compare(set.modules.get(i), set.modules.get(j), conflicts);
            }
        }
        refuseFaulty(books, conflicts);
        return conflicts.isEmpty() ? new Composition.Composed(set) : new Composition.Refused(conflicts);
    }

    private static void refuseFaulty(List<RuleBook> books, List<Conflict> conflicts) {
        List<String> wrong = new ArrayList<>();
        for (RuleBook book : books) {
            if (!book.wrong().isEmpty()) {
                wrong.add(book.wrong());
            }
        }
        if (!wrong.isEmpty()) {
            for (Conflict conflict : conflicts) {
                wrong.add(conflict.english());
            }
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
    }

    /** Puts together every module that {@link ServiceLoader} finds. */
    public static Composition composeFound() {
        List<PolicyModule> found = new ArrayList<>();
        ServiceLoader.load(PolicyModule.class).forEach(found::add);
        return compose(found);
    }

    private static void compare(DefinedModule wider, DefinedModule narrower, List<Conflict> conflicts) {
        if (!wider.scope().meets(narrower.scope())) {
            return;
        }
        boolean equallyWide = wider.scope().narrowness() == narrower.scope().narrowness();
        for (Rule rule : wider.rules()) {
            narrower.find(rule.id()).ifPresent(other -> {
                if (equallyWide) {
                    conflicts.add(twice(rule, wider, narrower));
                } else {
                    conflicts.addAll(Strictness.loosened(rule, other));
                }
            });
        }
    }

    private static Conflict twice(Rule rule, DefinedModule one, DefinedModule two) {
        String first = one.info().id() + " " + one.info().version() + ", " + one.scope();
        String second = two.info().id() + " " + two.info().version() + ", " + two.scope();
        return new Conflict(
                two.info().id(),
                rule.id(),
                rule.clause().number(),
                first,
                second,
                "同一区划的模块“" + one.info().name() + "”（" + one.scope().chinese() + "）和“"
                        + two.info().name() + "”（" + two.scope().chinese() + "）在相同日期规定了同一规则“" + rule.id() + "”",
                "module " + two.info().id() + ", rule " + rule.id() + ", clause "
                        + rule.clause().number()
                        + ": two modules of one division say this rule for the same days (" + first + " -> " + second
                        + ")",
                Map.of());
    }

    /** Gives the modules, the widest first. */
    public List<PolicyModuleInfo> modules() {
        return modules.stream().map(DefinedModule::info).toList();
    }

    /** Gives for whom and for how long a module is in force. */
    public Optional<ModuleScope> findScope(PolicyModuleInfo module) {
        return modules.stream()
                .filter(each -> each.info().equals(module))
                .map(DefinedModule::scope)
                .findFirst();
    }

    /** Gives every rule of every module, in the order of their ids, the widest module's first. */
    public List<Rule> rules() {
        return modules.stream()
                .flatMap(module -> module.rules().stream())
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /** Gives the rule with an id, as the widest module says it. */
    public Optional<Rule> findRule(String id) {
        Objects.requireNonNull(id, "id");
        return modules.stream().flatMap(module -> module.find(id).stream()).findFirst();
    }

    /** Gives what counts for the people of a managing unit. */
    public DivisionPolicy forUnit(Division unit) {
        DivisionPolicy known =
                byDivision.get(Objects.requireNonNull(unit, "unit").code());
        return known != null ? known : byDivision.computeIfAbsent(unit.code(), code -> resolve(unit));
    }

    private DivisionPolicy resolve(Division unit) {
        List<DefinedModule> held =
                modules.stream().filter(module -> module.scope().holds(unit)).toList();
        return byModules.computeIfAbsent(held, PolicySet::resolve);
    }

    private static DivisionPolicy resolve(List<DefinedModule> held) {
        Set<String> ids = new TreeSet<>();
        held.forEach(module -> module.rules().forEach(rule -> ids.add(rule.id())));
        List<RuleLine> lines = ids.stream().map(id -> line(id, held)).toList();
        return new DivisionPolicy(lines, Classifier.with(thresholds(held)));
    }

    /** Cuts time at every day on which a module that says the rule begins or ends, and takes the narrowest in between. */
    private static RuleLine line(String id, List<DefinedModule> held) {
        List<DefinedModule> saying =
                held.stream().filter(module -> module.find(id).isPresent()).toList();
        List<RuleLine.Version> versions = new ArrayList<>();
        List<Integer> cuts = new ArrayList<>(cuts(saying));
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int until = cuts.get(i + 1) - 1;
            Optional<Rule> rule = narrowest(saying, from).flatMap(module -> module.find(id));
            rule.ifPresent(version -> append(versions, new RuleLine.Version(from, until, version)));
        }
        return new RuleLine(id, versions);
    }

    private static void append(List<RuleLine.Version> versions, RuleLine.Version next) {
        RuleLine.Version last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        if (last != null && last.rule() == next.rule() && last.until() + 1 == next.from()) {
            versions.set(versions.size() - 1, new RuleLine.Version(last.from(), next.until(), next.rule()));
        } else {
            versions.add(next);
        }
    }

    private static SortedSet<Integer> cuts(List<DefinedModule> modules) {
        SortedSet<Integer> cuts = new TreeSet<>();
        for (DefinedModule module : modules) {
            cuts.add(module.scope().fromDay());
            cuts.add(module.scope().untilDay() + 1);
        }
        return cuts;
    }

    private static Optional<DefinedModule> narrowest(List<DefinedModule> modules, int day) {
        DefinedModule found = null;
        for (DefinedModule module : modules) {
            if (module.scope().fromDay() <= day && day <= module.scope().untilDay()) {
                found = module;
            }
        }
        return Optional.ofNullable(found);
    }

    private static NavigableMap<Integer, Thresholds> thresholds(List<DefinedModule> held) {
        List<DefinedModule> setting =
                held.stream().filter(module -> module.thresholds().isPresent()).toList();
        NavigableMap<Integer, Thresholds> dated = new TreeMap<>();
        dated.put(-Days.NEVER, Thresholds.DEFAULT);
        for (int day : cuts(setting)) {
            dated.put(
                    day,
                    narrowest(setting, day).flatMap(DefinedModule::thresholds).orElse(Thresholds.DEFAULT));
        }
        return dated;
    }

    /** Gives the set without some rules, for comparison and for tests. */
    public PolicySet without(String... ids) {
        Set<String> dropped = new HashSet<>(List.of(ids));
        return new PolicySet(modules.stream()
                .map(module -> new DefinedModule(
                        module.info(),
                        module.scope(),
                        module.rules().stream()
                                .filter(rule -> !dropped.contains(rule.id()))
                                .toList(),
                        module.ownThresholds()))
                .toList());
    }

    @Override
    public String toString() {
        return modules.stream()
                .map(module -> module.info().id() + " " + module.info().version())
                .collect(Collectors.joining(", ", "PolicySet[", "]"));
    }
}
