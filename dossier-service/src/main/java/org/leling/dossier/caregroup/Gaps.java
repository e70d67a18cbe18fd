package org.leling.dossier.caregroup;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Role;
import org.leling.dossier.caregroup.db.CareStore;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.paging.Slice;
import org.leling.dossier.search.Finder;
import org.leling.dossier.search.Found;
import org.leling.dossier.text.FactTexts;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.time.DayClock;

/** Lists who lacks whom in their care group (小组缺口): of all people within the caller's scope, now or soon. */
@Singleton
public class Gaps {

    private static final int LONGEST = 100;
    private static final int MOST = 500;
    private static final int USUAL = 50;

    private final Sql sql;
    private final CareStore store;
    private final Finder finder;
    private final Audit audit;
    private final DayClock days;

    Gaps(Sql sql, CareStore store, Finder finder, Audit audit, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.finder = finder;
        this.audit = audit;
        this.days = days;
    }

    /**
     * A page of people whose group lacks somebody.
     *
     * @param by the day up to which was looked
     * @param items the people, masked
     * @param next what to send as {@code after} for the next page; absent on the last
     * @param counts how many people lack each role
     */
    @Serdeable
    public record Page(
            LocalDate by, List<Item> items, @Nullable String next, Map<String, Integer> counts) {}

    /** One person, and the roles that are or will be empty. */
    @Serdeable
    public record Item(Found.Item person, List<Empty> roles) {}

    /**
     * One role.
     *
     * @param emptyFrom the first day on which nobody fills it; today or earlier counts as today
     * @param soon whether somebody fills it still
     */
    @Serdeable
    public record Empty(String role, String roleName, LocalDate emptyFrom, boolean soon) {}

    /**
     * Lists gaps.
     *
     * @throws org.leling.kit.problem.ProblemException 422 with every fault
     */
    public Page list(Map<String, Object> body, Language language) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        String unit = tree.text("unit", LONGEST);
        String role = tree.findOneOf("role", Role.class).map(Enum::name).orElse("");
        int within = tree.number("within", 0, CareBoard.DAYS_AHEAD, 0);
        int limit = tree.number("limit", 1, MOST, USUAL);
        long after = Slice.after(tree.text("after", LONGEST), 0, faults);
        tree.refuseUnknown();
        faults.refuseIfAny("search-refused");
        LocalDate today = days.today();
        LocalDate by = today.plusDays(within);
        return sql.call(() -> {
            List<CareStore.Gap> gaps = store.listGaps(unit, role, by, after, limit + 1);
            Slice<CareStore.Gap> page = Slice.of(gaps, limit, CareStore.Gap::position);
            audit.record("care-gaps.read", Map.of("found", page.items().size()));
            Map<String, Integer> counts = new LinkedHashMap<>();
            store.countGaps(unit, by).forEach((key, count) -> counts.put(key.name(), count));
            return new Page(by, items(page.items(), today, language), page.next(), counts);
        });
    }

    private List<Item> items(List<CareStore.Gap> gaps, LocalDate today, Language language) {
        Map<String, Found.Item> people = new LinkedHashMap<>();
        finder.show(gaps.stream().map(CareStore.Gap::dossier).toList(), language)
                .forEach(item -> people.put(item.id(), item));
        FactTexts texts = new FactTexts(language, code -> code);
        return gaps.stream()
                .filter(gap -> people.containsKey(gap.dossier()))
                .map(gap -> new Item(
                        java.util.Objects.requireNonNull(people.get(gap.dossier())),
                        gap.roles().entrySet().stream()
                                .map(each -> new Empty(
                                        each.getKey().name(),
                                        texts.named("role", each.getKey()),
                                        each.getValue().isBefore(today) ? today : each.getValue(),
                                        each.getValue().isAfter(today)))
                                .toList()))
                .toList();
    }
}
