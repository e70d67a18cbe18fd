package org.leling.dossier.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leling.core.dossier.FactKey;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.roster.sheet.HistoryRow;
import org.leling.dossier.roster.sheet.PastService.Placed;
import org.leling.dossier.section.Item;
import org.leling.dossier.section.Section;

/** Puts contracts and installations of the past on the card, in force from their day; what is there already stays. */
final class PlacedThings {

    private static final Pattern TEAM = Pattern.compile(".*(?:中心|团队|医院|站|所|院|社区)");

    private PlacedThings() {}

    /** States what a row says was put in place. */
    static void state(Placed placed, HistoryRow row, Edit edit, LocalDate today) {
        switch (placed.thing()) {
            case DOCTOR_CONTRACT -> contract(row, edit);
            case HANDSET -> item(Section.EQUIPMENT, values("kind", "HANDSET", "supplier", row.by()), row, edit);
            case SENSOR ->
                item(
                        Section.EQUIPMENT,
                        values("kind", "SENSOR", "sensor", placed.sort(), "supplier", row.by()),
                        row,
                        edit);
            case HOME_ASSESSED -> adaptation("ASSESSED", "assessedOn", row, edit);
            case HOME_ADAPTED -> adaptation("DONE", "doneOn", row, edit);
            case LOCAL_MEDICAL_CARE ->
                item(
                        Section.ENTITLEMENT,
                        values("kind", "LOCAL_MEDICAL_CARE", "state", "GRANTED", "office", row.by()),
                        row,
                        edit);
            case GRID -> fact(FactKey.GRID, row.on(), edit, today);
            case THREE_PARTY -> fact(FactKey.THREE_PARTY, row.on(), edit, today);
        }
    }

    /** Says whether who did it and a remark find a place with the thing; a plain fact has none for them. */
    static boolean keepsWords(Placed placed) {
        return switch (placed.thing()) {
            case GRID, THREE_PARTY -> false;
            default -> true;
        };
    }

    private static void adaptation(String state, String day, HistoryRow row, Edit edit) {
        item(
                Section.HOME_ADAPTATION,
                values("what", "适老化改造", "state", state, day, row.on().toString(), "contractor", row.by()),
                row,
                edit);
    }

    private static void contract(HistoryRow row, Edit edit) {
        LocalDate until = row.findUntil().orElse(row.on().plusYears(1).minusDays(1));
        String who = TEAM.matcher(row.by()).matches() ? "team" : "doctor";
        keepTermBeyond(until, edit);
        item(Section.DOCTOR_CONTRACT, values(who, row.by(), "until", until.toString()), row, edit);
    }

    /**
     * A later term that is known as a fact alone stays in force and becomes an item beside the contract; but one that a
     * roster assumed for want of a date gives way to a contract that was in force then.
     */
    private static void keepTermBeyond(LocalDate until, Edit edit) {
        Belief believed = edit.believed();
        boolean items = believed.list(EntryKind.ITEM).stream()
                .anyMatch(entry -> entry.detail().equals(Section.DOCTOR_CONTRACT.name()));
        if (items) {
            return;
        }
        for (Entry fact : believed.list(EntryKind.FACT)) {
            if (fact.key().equals(FactKey.FAMILY_DOCTOR.name())
                    && fact.value() instanceof Map<?, ?> term
                    && term.get("until") instanceof String end
                    && holdsBeyond(fact.from(), LocalDate.parse(end), until)) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("until", end);
                put(edit, Section.DOCTOR_CONTRACT, "known-" + fact.from(), fact.from(), values);
            }
        }
    }

    private static boolean holdsBeyond(LocalDate from, LocalDate end, LocalDate until) {
        boolean assumed = end.equals(from.plusYears(1).minusDays(1));
        return end.isAfter(until) && (!assumed || until.isBefore(from));
    }

    /** An item of the same section, sort and day is this one, however it came there. */
    private static void item(Section section, Map<String, Object> values, HistoryRow row, Edit edit) {
        Optional<Item> same = Item.list(edit.believed(), section, row.on()).stream()
                .filter(item -> item.from().equals(row.on()))
                .filter(item -> List.of("kind", "sensor", "state").stream()
                        .allMatch(sort -> item.text(sort).equals(values.getOrDefault(sort, ""))))
                .findFirst();
        if (!row.remark().isEmpty()) {
            values.put("note", row.remark());
        }
        if (same.isPresent() && same.get().values().entrySet().containsAll(values.entrySet())) {
            return;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        same.ifPresent(item -> whole.putAll(item.values()));
        whole.putAll(values);
        put(edit, section, same.map(Item::id).orElse("past-" + sort(values) + row.on()), row.on(), whole);
    }

    private static String sort(Map<String, Object> values) {
        String sort = List.of("sensor", "kind", "state").stream()
                .filter(values::containsKey)
                .map(key -> String.valueOf(values.get(key)))
                .findFirst()
                .orElse("");
        return sort.isEmpty() ? "" : sort.toLowerCase(java.util.Locale.ROOT) + "-";
    }

    private static void put(Edit edit, Section section, String id, LocalDate from, Map<String, Object> values) {
        edit.state(EntryKind.ITEM, section.key(id), from, section.name(), values);
    }

    private static void fact(FactKey<Boolean> key, LocalDate on, Edit edit, LocalDate today) {
        LocalDate first = edit.before().now().findFirstDay().orElse(today);
        edit.stateIfOther(EntryKind.FACT, key.name(), on.isBefore(first) ? first : on, true);
    }

    private static Map<String, Object> values(String... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                values.put(pairs[i], pairs[i + 1]);
            }
        }
        return values;
    }
}
