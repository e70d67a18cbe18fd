package org.leling.dossier.measure;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.flow.People;
import org.leling.dossier.measure.db.MeasureStore;
import org.leling.dossier.need.Need;
import org.leling.dossier.need.db.NeedStore;
import org.leling.dossier.paging.Slice;
import org.leling.dossier.section.Section;
import org.leling.dossier.text.ItemTexts;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;

/** Lists measures of all people within the caller's scope: proposed, agreed, or due to be looked at again (待复核). */
@Singleton
public class Measures {

    private static final int LONGEST = 200;
    private static final int MOST = 500;
    private static final int USUAL = 50;

    private final Sql sql;
    private final MeasureStore store;
    private final NeedStore needs;
    private final People people;
    private final Audit audit;
    private final DayClock days;

    Measures(Sql sql, MeasureStore store, NeedStore needs, People people, Audit audit, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.needs = needs;
        this.people = people;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Finds measures.
     *
     * @throws ProblemException 422 with every fault
     */
    public MeasureShown.Page find(Map<String, Object> body, boolean count, Language language) {
        LocalDate today = days.today();
        MeasureQuery query = query(body, today);
        return sql.call(() -> {
            List<Measure> found = store.list(query);
            audit.record("measures.searched", Map.of("by", List.copyOf(body.keySet()), "found", found.size()));
            Slice<Measure> page = Slice.placed(
                    found, query.limit(), measure -> measure.place().text());
            Map<String, People.InList> whose =
                    people.find(page.items().stream().map(Measure::dossier).toList());
            ItemTexts texts = new ItemTexts(language);
            Map<String, LocalDate> raised = raised(page.items());
            return new MeasureShown.Page(
                    page.items().stream()
                            .filter(each -> whose.containsKey(each.dossier()))
                            .map(each -> shown(
                                    each,
                                    Objects.requireNonNull(whose.get(each.dossier())),
                                    raised.get(each.dossier() + " " + each.need()),
                                    texts,
                                    today))
                            .toList(),
                    page.next(),
                    count ? store.count(query) : null);
        });
    }

    private static MeasureQuery query(Map<String, Object> body, LocalDate today) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        String said = tree.text("after", LONGEST);
        Optional<MeasureQuery.Place> after =
                Optional.of(said).filter(text -> !text.isEmpty()).map(MeasureQuery.Place::read);
        if (!said.isEmpty() && after.isEmpty()) {
            faults.add("after", "not-a-position");
        }
        MeasureQuery query = new MeasureQuery(
                tree.text("dossier", LONGEST),
                tree.text("unit", LONGEST),
                tree.text("need", LONGEST),
                tree.findOneOf("state", MeasureState.class).orElse(null),
                tree.flag("due") ? today : null,
                after.orElse(null),
                tree.number("limit", 1, MOST, USUAL));
        tree.refuseUnknown();
        faults.refuseIfAny("search-refused");
        return query;
    }

    private Map<String, LocalDate> raised(List<Measure> measures) {
        Map<String, LocalDate> raised = new LinkedHashMap<>();
        needs.listOfAll(measures.stream().map(Measure::dossier).distinct().toList())
                .forEach((Need need) -> raised.put(need.dossier() + " " + need.event(), need.raisedOn()));
        return raised;
    }

    private static MeasureShown shown(
            Measure measure, People.InList person, @Nullable LocalDate raised, ItemTexts texts, LocalDate today) {
        Map<String, Object> values = Map.of(
                "action", measure.action(),
                "party", measure.party(),
                "every", measure.every(),
                "state", measure.state().name());
        return new MeasureShown(
                measure.item(),
                measure.dossier(),
                person.name(),
                person.unit(),
                texts.title(Section.MEASURE, values),
                measure.state().name(),
                texts.choice(
                        Section.MEASURE,
                        Section.MEASURE.find("state").orElseThrow(),
                        measure.state().name()),
                measure.from(),
                measure.need().isEmpty() ? null : measure.need(),
                raised,
                measure.agreedOn(),
                measure.reviewOn(),
                measure.reviewedOn(),
                measure.isDue(today));
    }
}
