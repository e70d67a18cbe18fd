package org.leling.dossier.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Ids;

/**
 * Settles planning facts and the items from which they follow, so that the two never say different things.
 *
 * <p>This happens here and nowhere else, once in each change. An item that is recorded, ended or taken back states the
 * fact from its day on. A fact that is stated directly, by a roster or by another service, while items say otherwise,
 * becomes an item itself. Before the first day of the dossier no fact is stated: what held earlier holds from that day.
 */
public final class PlanningFacts {

    private final Edit edit;
    private final Belief before;
    private final LocalDate firstDay;

    private PlanningFacts(Edit edit, LocalDate today) {
        this.edit = edit;
        this.before = edit.before().now();
        this.firstDay =
                before.findFirstDay().or(() -> edit.believed().findFirstDay()).orElse(today);
    }

    /** Settles what an edit says; call it when the edit says all that it will. */
    public static void settle(Edit edit, LocalDate today) {
        PlanningFacts facts = new PlanningFacts(edit, today);
        List<Entry> direct = edit.recorded().stream()
                .filter(entry -> entry.kind() == EntryKind.FACT)
                .toList();
        for (PlanningSource source : PlanningSource.values()) {
            direct.stream()
                    .filter(entry -> entry.key().equals(source.key()))
                    .sorted(Comparator.comparing(Entry::from))
                    .forEach(entry -> facts.takeDirect(source, entry));
            facts.derive(source);
        }
    }

    /** Gives the keys of the facts that follow from a section. */
    public static List<String> listFacts(Section section) {
        return Stream.of(PlanningSource.values())
                .filter(source -> source.section() == section)
                .map(PlanningSource::key)
                .toList();
    }

    /** Finds the section from which a fact follows, of whatever day. */
    public static Optional<Section> findSection(String key) {
        return Stream.of(PlanningSource.values())
                .filter(source -> source.key().equals(key))
                .map(PlanningSource::section)
                .findFirst();
    }

    /** Finds the section from which a fact follows that is believed on a day, for the words of a refusal. */
    public static Optional<Section> findSource(Belief belief, String key, LocalDate day) {
        return Stream.of(PlanningSource.values())
                .filter(source -> source.key().equals(key))
                .filter(source -> days(belief, source).anyMatch(day::equals)
                        || belief.findFirstDay().filter(day::equals).isPresent()
                                && days(belief, source).anyMatch(each -> each.isBefore(day)))
                .map(PlanningSource::section)
                .findFirst();
    }

    private void takeDirect(PlanningSource source, Entry fact) {
        List<Item> items = source.list(edit.believed(), fact.from());
        if (items.isEmpty() || Objects.equals(source.says(items), fact.value())) {
            return;
        }
        Map<String, Map<String, Object>> instead = source.items(fact.value());
        for (Item item : items) {
            Map<String, Object> values = instead.getOrDefault(item.id(), Map.of());
            if (values.isEmpty() && (source.replaces() || fact.value() == null)) {
                state(source, item.id(), fact.from(), null);
            } else if (!item.values().entrySet().containsAll(values.entrySet())) {
                Map<String, Object> changed = new LinkedHashMap<>(item.values());
                changed.putAll(values);
                state(source, item.id(), fact.from(), changed);
            }
        }
        instead.forEach((id, values) -> {
            if (items.stream().noneMatch(item -> item.id().equals(id))) {
                state(source, id.isEmpty() ? Ids.random("i-") : id, fact.from(), values);
            }
        });
    }

    private void state(PlanningSource source, String id, LocalDate from, @Nullable Object value) {
        edit.state(
                EntryKind.ITEM, source.section().key(id), from, source.section().name(), value);
    }

    private void derive(PlanningSource source) {
        boolean touched = Stream.concat(edit.recorded().stream(), edit.replaced().stream())
                .anyMatch(entry -> entry.kind() == EntryKind.ITEM
                        && entry.detail().equals(source.section().name()));
        if (!touched) {
            return;
        }
        Belief believed = edit.believed();
        TreeSet<LocalDate> stated = clamped(days(believed, source));
        TreeSet<LocalDate> former = clamped(days(before, source));
        for (LocalDate day : former) {
            if (!stated.contains(day)) {
                Object said = source.says(source.list(before, day));
                believed.find(fact(source, day))
                        .filter(entry -> Objects.equals(entry.value(), said))
                        .ifPresent(entry -> edit.withdraw(EntryKind.FACT, source.key(), day));
            }
        }
        for (LocalDate day : stated) {
            edit.state(EntryKind.FACT, source.key(), day, "", source.says(source.list(believed, day)));
        }
    }

    private static Entry fact(PlanningSource source, LocalDate day) {
        return Entry.of(EntryKind.FACT, source.key(), day, "", null, 0);
    }

    private TreeSet<LocalDate> clamped(Stream<LocalDate> days) {
        return days.map(day -> day.isBefore(firstDay) ? firstDay : day).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Gives each day on which an item that bears on the fact begins to hold, changes or ends. */
    private static Stream<LocalDate> days(Belief belief, PlanningSource source) {
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        for (Entry entry : belief.list(EntryKind.ITEM)) {
            if (entry.detail().equals(source.section().name())) {
                byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
            }
        }
        return byKey.values().stream()
                .filter(entries -> entries.stream().anyMatch(source::bears))
                .flatMap(List::stream)
                .map(Entry::from);
    }
}
