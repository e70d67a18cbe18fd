package org.leling.dossier.change;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.directory.Offices;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Ids;
import org.leling.dossier.section.Attribute;
import org.leling.dossier.section.Questionnaire;
import org.leling.dossier.section.Section;

/**
 * Reads items of any section, by its declared attributes, and notes every fault.
 *
 * <p>Of an item that is there already only what is said changes: an attribute that is absent stays as it is, and null takes
 * it away. So a form need not hold what its reader may not see.
 */
@Singleton
public class ItemReader {

    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]+)?");
    private static final BigDecimal RICHEST = BigDecimal.TEN.pow(9);

    private final Derivation derivation;

    ItemReader(Derivation derivation) {
        this.derivation = derivation;
    }

    /** Reads {@code items} of a body; {@code before} is what is believed so far. */
    List<Statement> read(Tree body, Belief before, LocalDate today) {
        List<Statement> statements = new ArrayList<>();
        Set<String> said = new HashSet<>();
        List<Object> items = body.list("items", MOST);
        for (int i = 0; i < items.size(); i++) {
            String path = body.path("items") + "[" + i + "]";
            Tree item = Tree.of(path, items.get(i), body.faults());
            item.require("section");
            item.require("from");
            Optional<LocalDate> from = item.findDay("from");
            Optional<Section> section = item.findOneOf("section", Section.class);
            String id = item.text("id", 64);
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                item.faults().add(path + ".id", "not-an-id");
            } else if (section.isPresent()) {
                Optional<Statement> statement = read(item, path, section.get(), id, from.orElse(today), before, today);
                item.refuseUnknown();
                if (statement.isPresent() && !said.add(statement.get().key() + from)) {
                    item.faults().add(path + ".id", "given-twice", id);
                }
                statement.ifPresent(statements::add);
            }
        }
        return statements;
    }

    private Optional<Statement> read(
            Tree item, String path, Section section, String id, LocalDate from, Belief before, LocalDate today) {
        String key = section.key(id.isEmpty() ? Ids.random("i-") : id);
        boolean over = item.flag("over");
        Optional<Entry> known = known(before, key, from);
        if (section.isPast() && from.isAfter(today)) {
            item.faults().add(path + ".from", "in-the-future", from, today);
        }
        if (over) {
            if (known.isEmpty()) {
                item.faults().add(path + ".id", "nothing-to-end", id);
            }
            return Optional.of(new Statement(path, EntryKind.ITEM, key, from, section.name(), null));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<?, ?> former = known.map(Entry::value)
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .orElse(Map.of());
        Set<String> given = new HashSet<>();
        for (Attribute attribute : section.attributes()) {
            String name = attribute.name();
            if (!item.has(name)) {
                if (former.get(name) != null && attribute.when().holds(values)) {
                    values.put(name, former.get(name));
                }
                continue;
            }
            Object raw = item.take(name);
            if (raw == null) {
                continue;
            }
            if (attribute.derived()) {
                item.faults().add(path + "." + name, "follows-from-others");
            } else if (!attribute.when().holds(values)) {
                item.faults()
                        .add(
                                path + "." + name,
                                "does-not-apply",
                                attribute.when().attribute());
            } else {
                given.add(name);
                value(item, section, attribute, raw, before).ifPresent(value -> values.put(name, value));
            }
        }
        require(item, path, section, values);
        ItemDays.check(section, path, from, values, today, item.faults());
        derivation.complete(section, values, given, path, item.faults());
        return Optional.of(new Statement(path, EntryKind.ITEM, key, from, section.name(), values));
    }

    /** What is believed of the item on the day, or first: who mends the day of a thing need not say the thing again. */
    private static Optional<Entry> known(Belief before, String key, LocalDate from) {
        return before.findInForce(EntryKind.ITEM, key, from)
                .filter(entry -> entry.value() != null)
                .or(() -> before.list(EntryKind.ITEM).stream()
                        .filter(entry -> entry.key().equals(key) && entry.value() != null)
                        .min(Comparator.comparing(Entry::from)));
    }

    private static void require(Tree item, String path, Section section, Map<String, Object> values) {
        for (Attribute attribute : section.attributes()) {
            boolean controlled = attribute.when().attribute().isEmpty()
                    || section.find(attribute.when().attribute())
                            .map(other -> !other.required() || values.containsKey(other.name()))
                            .orElse(true);
            if (attribute.required()
                    && !attribute.derived()
                    && controlled
                    && attribute.when().holds(values)
                    && !values.containsKey(attribute.name())
                    && !item.faults().names(path + "." + attribute.name())) {
                item.faults().add(path + "." + attribute.name(), "required");
            }
        }
    }

    private static Optional<?> value(Tree item, Section section, Attribute attribute, Object raw, Belief before) {
        String name = attribute.name();
        return switch (attribute.type()) {
            case TEXT, NOTE -> text(item.text(name, attribute.most()));
            case DAY -> item.findDay(name).map(LocalDate::toString);
            case NUMBER -> number(item, attribute);
            case MONEY -> money(item, name, raw);
            case CHOICE -> choice(item, item.path(name), attribute, raw);
            case CHOICES -> choices(item, attribute);
            case PHONE -> phone(item, name);
            case FLAG -> Optional.of(item.flag(name));
            case POINTS -> points(item, name, section.questionnaire());
            case NEED -> need(item, name, before);
        };
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static Optional<Integer> number(Tree item, Attribute attribute) {
        int number = item.number(attribute.name(), 0, attribute.most(), -1);
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    private static Optional<String> money(Tree item, String name, Object raw) {
        Optional<String> yuan = findAmount(raw)
                .filter(amount -> amount.signum() >= 0 && amount.scale() <= 2 && amount.compareTo(RICHEST) < 0)
                .map(amount -> amount.setScale(2).toPlainString());
        if (yuan.isEmpty()) {
            item.faults().add(item.path(name), "not-in-yuan");
        }
        return yuan;
    }

    /** A number, however it is written in JSON, or a text of plain digits. */
    private static Optional<BigDecimal> findAmount(Object raw) {
        String text = raw.toString().strip();
        if (!(raw instanceof Number) && !YUAN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text).stripTrailingZeros());
        } catch (NumberFormatException infinite) {
            return Optional.empty();
        }
    }

    private static Optional<String> choice(Tree item, String path, Attribute attribute, @Nullable Object raw) {
        if (raw instanceof String name && attribute.choices().contains(name)) {
            return Optional.of(name);
        }
        item.faults().add(path, "none-of", attribute.choices());
        return Optional.empty();
    }

    private static Optional<List<String>> choices(Tree item, Attribute attribute) {
        List<String> names = new ArrayList<>();
        List<Object> given = item.list(attribute.name(), attribute.choices().size());
        for (int i = 0; i < given.size(); i++) {
            choice(item, item.path(attribute.name()) + "[" + i + "]", attribute, given.get(i))
                    .filter(name -> !names.contains(name))
                    .ifPresent(names::add);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static Optional<String> phone(Tree item, String name) {
        return Optional.of(Offices.phone(item, name)).filter(number -> !number.isEmpty());
    }

    private static Optional<String> need(Tree item, String name, Belief before) {
        String event = item.text(name, 64);
        if (event.isEmpty() || before.needs().containsKey(event)) {
            return text(event);
        }
        item.faults().add(item.path(name), "not-a-need");
        return Optional.empty();
    }

    private static Optional<Map<String, Object>> points(Tree item, String name, Questionnaire questionnaire) {
        Tree given = Tree.of(item.path(name), item.take(name), item.faults());
        Map<String, Object> points = new LinkedHashMap<>();
        for (Questionnaire.Question question : questionnaire.questions()) {
            given.require(question.code());
            int number = given.number(question.code(), 0, question.most(), -1);
            if (number >= 0) {
                points.put(question.code(), number);
            }
        }
        given.refuseUnknown();
        return points.size() == questionnaire.questions().size() ? Optional.of(points) : Optional.empty();
    }
}
