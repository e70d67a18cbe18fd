package org.leling.dossier.card;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leling.dossier.assessment.Assessment;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.caregroup.Called;
import org.leling.dossier.caregroup.CareGroup;
import org.leling.dossier.directory.Absence;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.DirectoryKind;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.directory.StaffBook;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.Revision;
import org.leling.dossier.record.StayValue;
import org.leling.dossier.record.db.RecordStore;
import org.leling.dossier.section.Item;
import org.leling.dossier.section.Section;
import org.leling.dossier.text.FactTexts;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Shows what is known of a person to whoever may see them; every look is audited. */
@Singleton
public class Cards {

    /** What {@code reveal} calls the care group with its names and numbers. */
    private static final String CARE_GROUP = "careGroup";

    /** What {@code reveal} calls the stays in hospital with what is told of each. */
    private static final String STAYS = "hospital";

    private static final int LONGEST_REASON = 500;
    private static final int MOST_FIELDS = 50;

    private final Sql sql;
    private final RecordStore store;
    private final Directory directory;
    private final StaffBook staff;
    private final DivisionNames divisions;
    private final Assessor assessor;
    private final NeedKinds needKinds;
    private final Audit audit;
    private final DayClock days;

    Cards(
            Sql sql,
            RecordStore store,
            Directory directory,
            StaffBook staff,
            DivisionNames divisions,
            Assessor assessor,
            NeedKinds needKinds,
            Audit audit,
            DayClock days) {
        this.sql = sql;
        this.store = store;
        this.directory = directory;
        this.staff = staff;
        this.divisions = divisions;
        this.assessor = assessor;
        this.needKinds = needKinds;
        this.audit = audit;
        this.days = days;
    }

    /** Which card is asked for: of which day, and by which knowledge. */
    public record Asked(Optional<LocalDate> on, Optional<Instant> knownAt) {
        /** The card of today, as it is known now. */
        public static final Asked NOW = new Asked(Optional.empty(), Optional.empty());
    }

    /**
     * Gives the card.
     *
     * @throws ProblemException 404 if there is no such dossier in the caller's scope, or nothing was known then
     */
    public Card get(String id, Asked asked, Language language, Caller caller) {
        return sql.call(() -> {
            PersonRecord record = getRecord(id);
            Map<Integer, Revision> revisions =
                    store.listRevisions(id).stream().collect(Collectors.toMap(Revision::version, Function.identity()));
            Belief belief = asked.knownAt()
                    .map(at -> record.at(store.findRevision(id, at)
                            .orElseThrow(() -> ProblemException.notFound("not-known-then"))
                            .version()))
                    .orElseGet(record::now);
            LocalDate on = asked.on().orElseGet(days::today);
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("on", on.toString());
            asked.knownAt().ifPresent(at -> detail.put("knownAt", at.toString()));
            audit.record("card.read", id, detail);
            LocalDate last = CardMaker.lastDay(belief, on);
            Assessment assessment = assessor.assess(belief, last);
            Card.Roles roles = CardMaker.roles(last.equals(on) ? assessment : assessor.assess(belief, on));
            return new CardMaker(
                            belief,
                            on,
                            revisions,
                            entries(belief, on),
                            language,
                            texts(language),
                            asked.knownAt().isPresent() ? List.of() : staff.listAbsences(on))
                    .make(
                            assessment,
                            roles,
                            asked.knownAt().orElse(null),
                            divisions.name(belief.text(Field.DIVISION, on)),
                            readsNeeds(caller));
        });
    }

    private PersonRecord getRecord(String id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("no-such-dossier"));
    }

    private Map<String, DirectoryEntry> entries(Belief belief, LocalDate on) {
        List<String> ids = Stream.of(Field.UNIT, Field.COMMUNITY, Field.INSTITUTION)
                .flatMap(field -> belief.find(field, on).stream())
                .map(Object::toString)
                .toList();
        return directory.findAll(ids);
    }

    private FactTexts texts(Language language) {
        return new FactTexts(language, divisions::name);
    }

    /** What a person needs is read by those who answer it. */
    private static boolean readsNeeds(Caller caller) {
        return Stream.of(Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY).anyMatch(caller::has);
    }

    /** Gives what changed in a dossier, the newest first. */
    public List<HistoryItem> history(String id, Language language, Caller caller) {
        return sql.call(() -> {
            PersonRecord record = getRecord(id);
            audit.record("history.read", id, Map.of());
            HistoryMaker maker = new HistoryMaker(
                    record,
                    language,
                    new HistoryWords(
                            language,
                            texts(language),
                            directory,
                            Entry.needs(record.entries()),
                            readsNeeds(caller) ? needKinds.listKinds(id) : Map.of()));
            return store.listRevisions(id).stream().map(maker::item).toList();
        });
    }

    /**
     * Says whether a caller calls a person's group: the bureau, who takes alarms, the services, and the unit and community
     * whose person it is. Whoever sees the person for another reason (a volunteer, another unit's helper, the institution
     * that houses them) sees the group masked, as on the card.
     */
    private static boolean mayCall(Belief belief, LocalDate today, Caller caller) {
        return Stream.of(Roles.BUREAU, Roles.DISPATCHER, Roles.SERVICE).anyMatch(caller::has)
                || caller.has(Roles.UNIT) && holds(belief, today, caller, Field.UNIT, DirectoryKind.UNIT)
                || caller.has(Roles.COMMUNITY)
                        && holds(belief, today, caller, Field.COMMUNITY, DirectoryKind.COMMUNITY);
    }

    private static boolean holds(Belief belief, LocalDate today, Caller caller, Field field, DirectoryKind kind) {
        return belief.find(field, today)
                .filter(id -> caller.grants().contains(kind.grant(id.toString())))
                .isPresent();
    }

    /** Gives the care group, with names and numbers for those who may call them. */
    public CareGroupShown careGroup(String id, Language language, Caller caller) {
        return sql.call(() -> {
            Belief belief = getRecord(id).now();
            LocalDate today = days.today();
            boolean inClear = mayCall(belief, today, caller);
            audit.record("care-group.read", id, Map.of("clear", inClear));
            Assessment assessment = assessor.assess(belief, today);
            List<Absence> absences = staff.listAbsences(today);
            return new CareGroupShown(
                    id,
                    belief.version(),
                    CareGroup.listFrom(belief, today).stream()
                            .map(member -> CardMaker.member(member, inClear, texts(language), absences))
                            .toList(),
                    CardMaker.roles(assessment));
        });
    }

    /**
     * Gives fields in the clear as they are today, for a reason that is kept with the caller's name.
     *
     * @param language of the marks beside a name: who stands in, who is on leave
     * @throws ProblemException 404, or 422 with every fault
     */
    public Revealed reveal(String id, Map<String, Object> body, Language language) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        tree.require("reason");
        tree.require("fields");
        String reason = tree.text("reason", LONGEST_REASON);
        List<String> fields = tree.texts("fields", MOST_FIELDS);
        for (String field : fields) {
            if (!field.equals(CARE_GROUP)
                    && !field.equals(STAYS)
                    && Field.find(field).isEmpty()
                    && section(field).isEmpty()) {
                faults.add("fields", "unknown-field", field);
            }
        }
        tree.refuseUnknown();
        faults.refuseIfAny("reveal-refused");
        return sql.call(() -> {
            Belief belief = getRecord(id).now();
            audit.record("fields.revealed", id, Map.of("fields", fields, "reason", store.seal(id, reason)));
            Map<String, Object> clear = new LinkedHashMap<>();
            for (String field : fields) {
                clear(belief, field, language).ifPresent(value -> clear.put(field, value));
            }
            return new Revealed(id, clear);
        });
    }

    private static Optional<Section> section(String name) {
        return Arrays.stream(Section.values())
                .filter(section -> section.name().equals(name))
                .findFirst();
    }

    private static Map<String, Object> clear(Entry stay) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", stay.key());
        shown.put("admitted", stay.from().toString());
        Belief.discharged(stay).ifPresent(day -> shown.put("discharged", day.toString()));
        for (String key : StayValue.DETAILS) {
            String detail = StayValue.detail(stay.value(), key);
            if (!detail.isEmpty()) {
                shown.put(key, detail);
            }
        }
        return shown;
    }

    private static Map<String, Object> clear(Item item) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", item.id());
        shown.put("from", item.from().toString());
        shown.putAll(item.values());
        return shown;
    }

    private Optional<Object> clear(Belief belief, String field, Language language) {
        if (field.equals(STAYS)) {
            List<Entry> stays = belief.list(EntryKind.HOSPITAL);
            return stays.isEmpty()
                    ? Optional.empty()
                    : Optional.of(stays.stream().map(Cards::clear).toList());
        }
        Optional<Section> section = section(field);
        if (section.isPresent()) {
            List<Map<String, Object>> items = Item.list(belief, section.get(), days.today()).stream()
                    .map(Cards::clear)
                    .toList();
            return items.isEmpty() ? Optional.empty() : Optional.of(items);
        }
        if (!field.equals(CARE_GROUP)) {
            return belief.find(Field.find(field).orElseThrow(), days.today());
        }
        return Optional.of(
                CareGroup.listCalled(CareGroup.listFrom(belief, days.today()), staff.listAbsences(days.today()))
                        .stream()
                        .map(called -> clear(called, language))
                        .toList());
    }

    private static Map<String, Object> clear(Called called, Language language) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("role", called.member().role().name());
        called.putInto(shown, language);
        return shown;
    }
}
