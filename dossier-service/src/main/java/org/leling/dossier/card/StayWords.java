package org.leling.dossier.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.StayValue;
import org.leling.dossier.text.Language;

/** Says in sentences what became of a stay in hospital (住院); of the diagnosis only that it was recorded or changed. */
final class StayWords {

    private static final String HOSPITAL = "hospital";
    private static final String DISCHARGED = "discharged";
    private static final String DIAGNOSIS = "diagnosis";

    private final Language language;

    StayWords(Language language) {
        this.language = language;
    }

    String clause(HistoryMaker.Part part) {
        Entry before = part.before();
        Entry after = part.after();
        if (after == null) {
            return language.say("history.hospital.withdrawn", brief(Objects.requireNonNull(before)));
        }
        if (before == null) {
            return language.say("history.hospital.recorded", brief(after));
        }
        Map<String, String> was = told(before);
        Map<String, String> is = told(after);
        List<String> changed = is.keySet().stream()
                .filter(key -> !is.get(key).equals(was.get(key)))
                .toList();
        boolean added = changed.stream().allMatch(key -> was.get(key).isEmpty());
        // A stay that went on and now has its end was not recorded wrongly.
        boolean ended = changed.contains(DISCHARGED) && was.get(DISCHARGED).isEmpty();
        List<String> parts = new ArrayList<>();
        for (String key : changed) {
            if (!ended || !key.equals(DISCHARGED)) {
                parts.add(difference(key, was.get(key), is.get(key)));
            }
        }
        if (ended) {
            parts.add(0, language.say("history.hospital.discharged", brief(after)));
            return joined(parts);
        }
        return parts.isEmpty()
                ? language.say("history.hospital.corrected", brief(before), language.say("history.item.same"))
                : language.say(
                        added ? "history.hospital.added" : "history.hospital.corrected", brief(before), joined(parts));
    }

    private static Map<String, String> told(Entry stay) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("admitted", stay.from().toString());
        told.put(
                DISCHARGED,
                StayValue.discharged(stay.value()).map(Object::toString).orElse(""));
        StayValue.DETAILS.forEach(key -> told.put(key, StayValue.detail(stay.value(), key)));
        return told;
    }

    private String difference(String key, String was, String is) {
        String label = language.say("stay." + key);
        if (key.equals(DIAGNOSIS)) {
            return language.say(was.isEmpty() ? "history.stay.hidden" : "history.item.hidden", label);
        }
        return was.isEmpty()
                ? language.say("history.item.added", label, is)
                : language.say("history.item.differs", label, was, is.isEmpty() ? language.say("value.none") : is);
    }

    /** Says the hospital, ward and bed, and the days. */
    String say(Entry stay) {
        List<String> parts = new ArrayList<>();
        add(parts, StayValue.detail(stay.value(), HOSPITAL));
        for (String key : List.of("ward", "bed")) {
            String detail = StayValue.detail(stay.value(), key);
            add(parts, detail.isEmpty() ? "" : language.say("history.stay.part", language.say("stay." + key), detail));
        }
        parts.add(days(stay));
        return joined(parts);
    }

    private String brief(Entry stay) {
        List<String> parts = new ArrayList<>();
        add(parts, StayValue.detail(stay.value(), HOSPITAL));
        parts.add(days(stay));
        return joined(parts);
    }

    private static void add(List<String> parts, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            parts.add(text);
        }
    }

    private String days(Entry stay) {
        return StayValue.discharged(stay.value())
                .map(day -> language.say("history.stay", stay.from(), day))
                .orElseGet(() -> language.say("history.stay.ongoing", stay.from()));
    }

    private String joined(List<String> parts) {
        return String.join(language.say("clause.separator"), parts);
    }
}
