package org.leling.dossier.search;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.core.classification.AttentionLevel;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.LivingClass;
import org.leling.dossier.assessment.Assessment;
import org.leling.dossier.card.Card.Named;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.paging.Slice;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.db.IdNumbers;
import org.leling.dossier.record.db.RecordStore;
import org.leling.dossier.roster.sheet.IdNumber;
import org.leling.dossier.search.db.DossierSearch;
import org.leling.dossier.text.FactTexts;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.time.DayClock;

/** Finds people within the caller's scope and shows them masked. What was looked for is audited by its kind only. */
@Singleton
public class Finder {

    private static final int LONGEST = 100;
    private static final int MOST = 1_000;
    private static final int USUAL = 50;
    private static final List<Field> SHOWN = List.of(Field.NAME, Field.ID_NUMBER, Field.SEX, Field.BORN);

    private final Sql sql;
    private final DossierSearch search;
    private final RecordStore store;
    private final Directory directory;
    private final DivisionNames divisions;
    private final IdNumbers numbers;
    private final Audit audit;
    private final DayClock days;

    Finder(
            Sql sql,
            DossierSearch search,
            RecordStore store,
            Directory directory,
            DivisionNames divisions,
            IdNumbers numbers,
            Audit audit,
            DayClock days) {
        this.sql = sql;
        this.search = search;
        this.store = store;
        this.directory = directory;
        this.divisions = divisions;
        this.numbers = numbers;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Finds people.
     *
     * @throws org.leling.kit.problem.ProblemException 422 with every fault
     */
    public Found find(Map<String, Object> body, boolean count, Language language) {
        Query query = query(body);
        return sql.call(() -> {
            List<Hit> hits = search.list(query);
            audit.record("dossiers.searched", Map.of("by", List.copyOf(body.keySet()), "found", hits.size()));
            Slice<Hit> page = Slice.of(hits, query.limit(), Hit::position);
            return new Found(items(page.items(), language), page.next(), count ? search.count(query) : null);
        });
    }

    /** Shows these people, as far as the caller sees them, masked. */
    public List<Found.Item> show(List<String> ids, Language language) {
        return ids.isEmpty() ? List.of() : items(search.list(Query.ofIds(ids)), language);
    }

    private Query query(Map<String, Object> body) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        String division = tree.text("division", LONGEST);
        if (!division.isEmpty() && !Division.isValid(division)) {
            faults.add("division", "not-a-division");
        }
        long after = Slice.after(tree.text("after", LONGEST), 0, faults);
        String livingClass = tree.text("livingClass", LONGEST);
        List<String> classes = Stream.concat(
                        Stream.of(LivingClass.values()).map(Enum::name), Stream.of(Assessment.UNCLASSIFIED))
                .toList();
        if (!livingClass.isEmpty() && !classes.contains(livingClass)) {
            faults.add("livingClass", "none-of", classes);
        }
        String idNumber = IdNumber.plain(tree.text("idNumber", LONGEST));
        Query query = new Query(
                tree.text("text", LONGEST),
                idNumber.isEmpty() ? "" : numbers.hash(idNumber),
                livingClass,
                division,
                tree.text("unit", LONGEST),
                tree.text("community", LONGEST),
                tree.findOneOf("attention", AttentionLevel.class)
                        .map(Enum::name)
                        .orElse(""),
                tree.flag("openNeed"),
                tree.flag("dead"),
                tree.has("ids"),
                tree.texts("ids", MOST),
                after,
                tree.number("limit", 1, MOST, tree.has("ids") ? MOST : USUAL));
        tree.refuseUnknown();
        faults.refuseIfAny("search-refused");
        return query;
    }

    private List<Found.Item> items(List<Hit> hits, Language language) {
        Map<String, PersonRecord> records =
                store.findFields(hits.stream().collect(Collectors.toMap(Hit::id, Hit::version)), SHOWN);
        Map<String, DirectoryEntry> entries = directory.findAll(hits.stream()
                .flatMap(hit -> Stream.of(hit.unit(), hit.community()))
                .distinct()
                .toList());
        FactTexts texts = new FactTexts(language, divisions::name);
        Map<String, String> divisionNames = new LinkedHashMap<>();
        LocalDate today = days.today();
        List<Found.Item> items = new ArrayList<>();
        for (Hit hit : hits) {
            Belief belief = records.get(hit.id()).now();
            Optional<LocalDate> born = belief.findBorn();
            Optional<LocalDate> died = belief.findDied();
            items.add(new Found.Item(
                    hit.id(),
                    hit.version(),
                    Field.NAME.mask().apply(belief.text(Field.NAME, today)),
                    belief.find(Field.ID_NUMBER, today)
                            .map(number -> Field.ID_NUMBER.mask().apply(number.toString()))
                            .orElse(null),
                    belief.find(Field.SEX, today).map(Object::toString).orElse(null),
                    born.orElse(null),
                    born.map(day -> Days.age(day, died.orElse(today))).orElse(null),
                    named(entries, hit.unit()),
                    hit.division(),
                    divisionNames.computeIfAbsent(hit.division(), divisions::name),
                    named(entries, hit.community()),
                    hit.livingClass(),
                    texts.named("class", hit.livingClass()),
                    hit.attention(),
                    texts.named("attention", hit.attention()),
                    died.orElse(null)));
        }
        return items;
    }

    private static @Nullable Named named(Map<String, DirectoryEntry> entries, String id) {
        DirectoryEntry entry = entries.get(id);
        return entry == null ? null : new Named(id, entry.name());
    }
}
