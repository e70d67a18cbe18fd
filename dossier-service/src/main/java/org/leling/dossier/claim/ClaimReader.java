package org.leling.dossier.claim;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.card.Card.Named;
import org.leling.dossier.claim.ClaimShown.PartShown;
import org.leling.dossier.claim.db.ClaimStore;
import org.leling.dossier.claim.db.ClaimStore.Listed;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.flow.People;
import org.leling.dossier.flow.Step;
import org.leling.dossier.flow.StepLog;
import org.leling.dossier.flow.StepShown;
import org.leling.dossier.paging.Slice;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/** Shows claims, and how long they took; every look is audited. */
@Singleton
public class ClaimReader {

    private static final int LONGEST = 100;
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final Map<String, String> COLUMNS = Map.of("class", "living_class", "unit", "unit");

    private final Sql sql;
    private final ClaimStore store;
    private final StepLog steps;
    private final People people;
    private final Directory directory;
    private final Audit audit;
    private final DayClock days;

    ClaimReader(
            Sql sql, ClaimStore store, StepLog steps, People people, Directory directory, Audit audit, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.steps = steps;
        this.people = people;
        this.directory = directory;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Finds claims.
     *
     * @throws ProblemException 422 with every fault
     */
    public ClaimShown.Page find(Map<String, Object> body, boolean count, Language language) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        long after = Slice.after(tree.text("after", LONGEST), 0, faults);
        ClaimQuery query = new ClaimQuery(
                tree.text("dossier", LONGEST),
                tree.text("unit", LONGEST),
                tree.findOneOf("state", ClaimState.class).orElse(null),
                tree.flag("open"),
                after,
                tree.number("limit", 1, MOST, USUAL));
        tree.refuseUnknown();
        faults.refuseIfAny("search-refused");
        return sql.call(() -> {
            List<Listed> found = store.list(query);
            audit.record("claims.searched", Map.of("by", List.copyOf(body.keySet()), "found", found.size()));
            Slice<Listed> page = Slice.of(found, query.limit(), Listed::position);
            List<Claim> claims = page.items().stream().map(Listed::claim).toList();
            return new ClaimShown.Page(shown(claims, language, null), page.next(), count ? store.count(query) : null);
        });
    }

    /**
     * Gives one claim with its parts and steps.
     *
     * @throws ProblemException 404
     */
    public ClaimShown get(String id, Language language, Caller caller) {
        return sql.call(() -> {
            Claim claim = store.find(id).orElseThrow(() -> ProblemException.notFound("no-such-claim"));
            audit.record("claim.read", claim.dossier(), Map.of("claim", id));
            return shown(List.of(claim), language, caller).get(0);
        });
    }

    /**
     * Gives all claims of a person, the newest first.
     *
     * @throws ProblemException 404
     */
    public ClaimShown.Page listOf(String dossier, Language language, Caller caller) {
        return sql.call(() -> {
            people.require(dossier);
            audit.record("claims.read", dossier, Map.of());
            return new ClaimShown.Page(shown(store.listOf(dossier), language, caller), null, null);
        });
    }

    private List<ClaimShown> shown(List<Claim> claims, Language language, @Nullable Caller whole) {
        Map<String, People.InList> whose =
                people.find(claims.stream().map(Claim::dossier).toList());
        Map<String, DirectoryEntry> units =
                directory.findAll(claims.stream().map(Claim::unit).distinct().toList());
        Map<String, List<Step>> taken = whole == null
                ? Map.of()
                : steps.listAll(StepLog.Of.CLAIM, claims.stream().map(Claim::id).toList(), People.readsWords(whole));
        return claims.stream()
                .map(claim -> shown(
                        claim,
                        whose.get(claim.dossier()),
                        units.get(claim.unit()),
                        language,
                        whole == null ? null : taken.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private ClaimShown shown(
            Claim claim,
            People.@Nullable InList person,
            @Nullable DirectoryEntry unit,
            Language language,
            @Nullable List<Step> taken) {
        LocalDate end = claim.closedOn() == null ? days.today() : claim.closedOn();
        Amounts amounts = claim.amounts();
        return new ClaimShown(
                claim.id(),
                claim.version(),
                claim.dossier(),
                person == null ? "" : person.name(),
                unit == null ? null : new Named(unit.id(), unit.name()),
                claim.livingClass(),
                language.say("class." + claim.livingClass()),
                claim.event(),
                claim.state().name(),
                language.say("claim.state." + claim.state()),
                claim.handedInOn(),
                ChronoUnit.DAYS.between(claim.handedInOn(), end),
                claim.source(),
                known(amounts.total()),
                known(amounts.advanced()),
                known(amounts.reimbursed()),
                claim.paidOn(),
                claim.closedOn(),
                taken == null
                        ? null
                        : amounts.parts().stream()
                                .map(part -> new PartShown(
                                        part.kind().name(), language.say("claim.part." + part.kind()), part.amount()))
                                .toList(),
                taken == null
                        ? null
                        : taken.stream()
                                .map(step -> StepShown.of(step, "claim.step", language))
                                .toList(),
                taken == null
                        ? null
                        : ClaimStep.ASKED_FOR.stream()
                                .filter(step -> step.isOpenIn(claim.state()))
                                .map(Enum::name)
                                .toList());
    }

    private static @Nullable Long known(long amount) {
        return amount == Amounts.UNKNOWN ? null : amount;
    }

    /**
     * Gives how long the claims paid in a period took, and what people laid out.
     *
     * @param by class or unit
     * @throws ProblemException 422 with every fault
     */
    public ClaimFigures figures(LocalDate from, LocalDate to, String by, Language language) {
        Faults faults = new Faults();
        if (!COLUMNS.containsKey(by)) {
            faults.add("by", "none-of", COLUMNS.keySet().stream().sorted().toList());
        }
        if (to.isBefore(from)) {
            faults.add("to", "ends-before-it-begins", to, from);
        }
        faults.refuseIfAny("figures-refused");
        return sql.call(() -> {
            List<ClaimFigures.Line> lines = store.figures(from, to, Objects.requireNonNull(COLUMNS.get(by)));
            Map<String, DirectoryEntry> units = by.equals("unit")
                    ? directory.findAll(
                            lines.stream().map(ClaimFigures.Line::key).toList())
                    : Map.of();
            ClaimFigures.Line total = store.figures(from, to, "").stream()
                    .findFirst()
                    .orElse(new ClaimFigures.Line("", "", 0, null, null, 0, null, null, 0, 0, 0));
            return new ClaimFigures(
                    from,
                    to,
                    by,
                    lines.stream()
                            .map(line -> line.named(name(by, line.key(), units, language)))
                            .toList(),
                    total.named(language.say("figures.all")),
                    language.say("figures.definition"));
        });
    }

    private static String name(String by, String key, Map<String, DirectoryEntry> units, Language language) {
        if (by.equals("class")) {
            return language.say("class." + key);
        }
        DirectoryEntry unit = units.get(key);
        return unit == null ? key : unit.name();
    }
}
