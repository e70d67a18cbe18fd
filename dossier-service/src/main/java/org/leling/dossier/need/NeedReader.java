package org.leling.dossier.need;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.agenda.AgendaItem;
import org.leling.dossier.agenda.AgendaShown;
import org.leling.dossier.agenda.db.AgendaStore;
import org.leling.dossier.card.Card.Named;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.flow.People;
import org.leling.dossier.flow.Step;
import org.leling.dossier.flow.StepLog;
import org.leling.dossier.flow.StepShown;
import org.leling.dossier.need.db.NeedStore;
import org.leling.dossier.need.db.NeedStore.Listed;
import org.leling.dossier.paging.Slice;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.db.RecordStore;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/** Shows needs: in lists without their words, one by one with them; every look is audited. */
@Singleton
public class NeedReader {

    private static final int LONGEST = 100;
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final int LONGEST_AGO = 36_500;

    private final Sql sql;
    private final NeedStore store;
    private final StepLog steps;
    private final AgendaStore agenda;
    private final People people;
    private final RecordStore records;
    private final Directory directory;
    private final Audit audit;
    private final DayClock days;

    NeedReader(
            Sql sql,
            NeedStore store,
            StepLog steps,
            AgendaStore agenda,
            People people,
            RecordStore records,
            Directory directory,
            Audit audit,
            DayClock days) {
        this.sql = sql;
        this.store = store;
        this.steps = steps;
        this.agenda = agenda;
        this.people = people;
        this.records = records;
        this.directory = directory;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Finds needs.
     *
     * @throws ProblemException 422 with every fault
     */
    public NeedShown.Page find(Map<String, Object> body, boolean count, Language language) {
        NeedQuery query = query(body);
        return sql.call(() -> {
            LocalDate today = days.today();
            List<Listed> found = store.list(query, today);
            audit.record("needs.searched", Map.of("by", List.copyOf(body.keySet()), "found", found.size()));
            Slice<Listed> page = Slice.of(found, query.limit(), Listed::position);
            Map<String, People.InList> whose = people.find(
                    page.items().stream().map(each -> each.need().dossier()).toList());
            Map<String, DirectoryEntry> owners = directory.findAll(page.items().stream()
                    .map(each -> each.need().owner())
                    .distinct()
                    .toList());
            return new NeedShown.Page(
                    page.items().stream()
                            .map(each -> shown(
                                    each.need(),
                                    whose.get(each.need().dossier()),
                                    owners.get(each.need().owner()),
                                    Words.NONE,
                                    language))
                            .toList(),
                    page.next(),
                    count ? store.count(query, today) : null);
        });
    }

    private static NeedQuery query(Map<String, Object> body) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        long after = Slice.after(tree.text("after", LONGEST), 0, faults);
        NeedQuery query = new NeedQuery(
                tree.text("dossier", LONGEST),
                tree.text("unit", LONGEST),
                tree.text("owner", LONGEST),
                tree.findOneOf("state", NeedState.class).orElse(null),
                tree.findOneOf("kind", NeedKind.class).orElse(null),
                tree.text("campaign", LONGEST),
                tree.flag("open"),
                tree.number("olderThan", 0, LONGEST_AGO, -1),
                tree.flag("unasked"),
                after,
                tree.number("limit", 1, MOST, USUAL));
        tree.refuseUnknown();
        faults.refuseIfAny("search-refused");
        return query;
    }

    /**
     * Gives one need with its words, its steps and what the joint conference said.
     *
     * @throws ProblemException 404
     */
    public NeedShown get(String id, Language language, Caller caller) {
        return sql.call(() -> {
            Need need = store.find(id).orElseThrow(() -> ProblemException.notFound("no-such-need"));
            audit.record("need.read", need.dossier(), Map.of("need", id));
            return whole(need.dossier(), List.of(need), language, caller).get(0);
        });
    }

    /**
     * Gives all needs of a person, the newest first.
     *
     * @throws ProblemException 404
     */
    public NeedShown.Page listOf(String dossier, Language language, Caller caller) {
        return sql.call(() -> {
            people.require(dossier);
            audit.record("needs.read", dossier, Map.of());
            return new NeedShown.Page(whole(dossier, store.listOf(dossier), language, caller), null, null);
        });
    }

    /** What is said of a need, for those who may read it; NONE in lists. */
    private record Words(
            boolean whole,
            String text,
            List<Step> steps,
            List<AgendaShown> agenda,
            boolean inClear,
            Map<String, DirectoryEntry> owners) {
        private static final Words NONE = new Words(false, "", List.of(), List.of(), false, Map.of());
    }

    private static String owner(Step step) {
        return String.valueOf(step.detail().getOrDefault(HandOver.OWNER, ""));
    }

    /** Why a step was taken that nobody asked for; an empty text of others. */
    private static String why(Step step, Map<String, DirectoryEntry> owners, Language language) {
        Object code = step.detail().get(HandOver.WHY);
        DirectoryEntry owner = owners.get(owner(step));
        return code == null ? "" : language.say("need.why." + code, owner == null ? owner(step) : owner.name());
    }

    private List<NeedShown> whole(String dossier, List<Need> needs, Language language, Caller caller) {
        if (needs.isEmpty()) {
            return List.of();
        }
        boolean inClear = People.readsWords(caller);
        List<String> ids = needs.stream().map(Need::id).toList();
        Map<String, String> texts = inClear ? texts(dossier) : Map.of();
        Map<String, List<Step>> taken = steps.listAll(StepLog.Of.NEED, ids, inClear);
        Map<String, List<AgendaShown>> asked = agenda.listOf(ids).stream()
                .collect(Collectors.groupingBy(
                        AgendaItem::need,
                        Collectors.mapping(
                                item -> AgendaShown.of(item, null, language, inClear), Collectors.toList())));
        People.InList person = people.find(List.of(dossier)).get(dossier);
        Map<String, DirectoryEntry> owners = directory.findAll(Stream.concat(
                        needs.stream().map(Need::owner),
                        taken.values().stream().flatMap(List::stream).map(NeedReader::owner))
                .filter(owner -> !owner.isEmpty())
                .distinct()
                .toList());
        return needs.stream()
                .map(need -> {
                    Words words = new Words(
                            true,
                            texts.getOrDefault(need.event(), ""),
                            taken.getOrDefault(need.id(), List.of()),
                            asked.getOrDefault(need.id(), List.of()),
                            inClear,
                            owners);
                    return shown(need, person, owners.get(need.owner()), words, language);
                })
                .toList();
    }

    /** What was said of each of a person's needs, by event. */
    private Map<String, String> texts(String dossier) {
        Map<String, String> texts = new LinkedHashMap<>();
        records.findEvents(dossier).map(record -> record.now().list(EntryKind.EVENT)).orElse(List.of()).stream()
                .filter(entry -> entry.value() != null)
                .forEach(entry -> texts.putIfAbsent(entry.key(), String.valueOf(entry.value())));
        return texts;
    }

    private NeedShown shown(
            Need need, People.@Nullable InList person, @Nullable DirectoryEntry owner, Words words, Language language) {
        NeedOutcome outcome = need.outcome();
        Contentment content = need.content();
        AskedOf askedOf = need.askedOf();
        Optional<String> response = words.steps().stream()
                .filter(step -> step.step().equals(NeedStep.RESPOND.name()))
                .map(Step::note)
                .reduce((first, last) -> last);
        LocalDate end = need.closedOn() == null ? days.today() : need.closedOn();
        return new NeedShown(
                need.id(),
                need.version(),
                need.dossier(),
                person == null ? "" : person.name(),
                person == null ? new Named("", "") : person.unit(),
                need.event(),
                need.kind().name(),
                language.say("need.kind." + need.kind()),
                need.state().name(),
                language.say("need.state." + need.state()),
                need.raisedOn(),
                ChronoUnit.DAYS.between(need.raisedOn(), end),
                need.source(),
                orNull(need.campaign()),
                owner == null ? null : new Named(owner.id(), owner.name()),
                need.respondedOn(),
                outcome == null ? null : outcome.name(),
                outcome == null ? null : language.say("need.outcome." + outcome),
                need.closedOn(),
                content == null ? null : content.name(),
                content == null ? null : language.say("need.content." + content),
                askedOf == null ? null : askedOf.name(),
                need.askedOn(),
                words.inClear() ? orNull(words.text()) : null,
                words.inClear() ? response.orElse(null) : null,
                words.whole()
                        ? words.steps().stream()
                                .map(step ->
                                        StepShown.of(step, "need.step", language, why(step, words.owners(), language)))
                                .toList()
                        : null,
                words.whole() ? words.agenda() : null,
                words.whole()
                        ? NeedStep.ASKED_FOR.stream()
                                .filter(step -> step.isOpenIn(need.state()))
                                .map(Enum::name)
                                .toList()
                        : null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
