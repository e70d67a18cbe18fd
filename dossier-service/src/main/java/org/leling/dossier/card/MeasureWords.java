package org.leling.dossier.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leling.dossier.section.Attribute;
import org.leling.dossier.section.Section;
import org.leling.dossier.text.ItemTexts;
import org.leling.dossier.text.Language;

/** Tells the course of a measure (个性措施) in sentences: proposed from which need, agreed by whom, looked at again when. */
final class MeasureWords {

    private static final String STATE = "state";
    private static final String AGREED = "AGREED";

    private final Language language;
    private final ItemTexts items;

    MeasureWords(Language language, ItemTexts items) {
        this.language = language;
        this.items = items;
    }

    /** Gives the clause of a step in its course; nothing where it merely differs. */
    Optional<String> find(Map<String, Object> now, Map<String, Object> former, LocalDate from) {
        boolean fresh = former.isEmpty();
        String state = text(now, STATE);
        if (!fresh && differsElsewhere(now, former)) {
            return Optional.empty();
        }
        if (!state.equals(text(former, STATE))) {
            return Optional.of(join(now, "measure." + state, from, steps(now, former, fresh)));
        }
        return Objects.equals(now.get("reviewedOn"), former.get("reviewedOn"))
                ? Optional.empty()
                : Optional.of(join(now, "measure.reviewed", from, steps(now, former, false)));
    }

    /** What, by whom or how often is another matter than how it stands. */
    private static boolean differsElsewhere(Map<String, Object> now, Map<String, Object> former) {
        return List.of("action", "party", "every", "why", "need", "proposedBy", "starts", "until").stream()
                .anyMatch(name -> !Objects.equals(now.get(name), former.get(name)));
    }

    private List<String> steps(Map<String, Object> now, Map<String, Object> former, boolean fresh) {
        List<String> parts = new ArrayList<>();
        if (fresh) {
            add(parts, "measure.need", now, "need");
            add(parts, "measure.proposedBy", now, "proposedBy");
        }
        if (text(now, STATE).equals(AGREED) && !text(former, STATE).equals(AGREED)) {
            add(parts, "measure.agreedBy", now, "agreedBy");
            add(parts, "measure.agreedOn", now, "agreedOn");
        }
        for (String name : List.of("reviewedOn", "reviewResult", "reviewOn")) {
            if (!Objects.equals(now.get(name), former.get(name))) {
                add(parts, "measure." + name, now, name);
            }
        }
        return parts;
    }

    private void add(List<String> parts, String key, Map<String, Object> values, String name) {
        Attribute attribute = Section.MEASURE.find(name).orElseThrow();
        Object value = values.get(name);
        if (value != null) {
            parts.add(language.say(key, items.masked(Section.MEASURE, attribute, value)));
        }
    }

    private String join(Map<String, Object> now, String key, LocalDate from, List<String> parts) {
        List<String> all = new ArrayList<>(List.of(language.say(key, name(now), from)));
        all.addAll(parts);
        return String.join(language.say("clause.separator"), all);
    }

    /** What, by whom and how often. */
    private String name(Map<String, Object> values) {
        Map<String, String> said = new HashMap<>();
        for (String name : List.of("action", "party", "every")) {
            Attribute attribute = Section.MEASURE.find(name).orElseThrow();
            said.put(name, items.masked(Section.MEASURE, attribute, values.get(name)));
        }
        return language.say("measure.name", said.get("action"), said.get("party"), said.get("every"));
    }

    private static String text(Map<String, Object> values, String name) {
        return Objects.toString(values.get(name), "");
    }
}
