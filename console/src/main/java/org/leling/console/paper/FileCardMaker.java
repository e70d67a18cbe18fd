package org.leling.console.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.console.group.CareGroup;
import org.leling.console.need.NeedItem;
import org.leling.console.paper.FileCard.Part;
import org.leling.console.paper.FileCard.Row;
import org.leling.console.person.PersonCard;
import org.leling.console.view.Terms;

/** Writes the card for the file: all of it, empty parts said to be empty. */
public final class FileCardMaker {

    private static final int LONGEST_LABEL = 12;

    private final Terms t;
    private final LocalDate today;

    /** Writes in a language, as of a day. */
    public FileCardMaker(Terms t, LocalDate today) {
        this.t = t;
        this.today = today;
    }

    /** Makes the card. */
    public FileCard make(ClearCard clear, List<NeedItem> needs) {
        PersonCard card = clear.card();
        List<Part> parts = new ArrayList<>();
        parts.add(part(t.text("paper.file.identity"), identity(clear)));
        parts.add(part(t.text("paper.file.class"), classAndAttention(card)));
        parts.add(part(t.text("card.group"), group(clear)));
        card.sections()
                .forEach(each ->
                        parts.add(part(known(each.label()), each.items().isEmpty() ? List.of() : items(clear, each))));
        parts.add(part(
                t.text("card.facts"),
                card.facts().stream()
                        .map(each -> new Row(
                                each.label() == null ? t.word("fact", each.key()) : each.label(),
                                joined(known(each.text()), since(each.from()))))
                        .toList()));
        parts.add(part(t.text("paper.file.stays"), stays(clear)));
        parts.add(part(t.text("paper.file.needs"), needs(needs)));
        parts.add(part(t.text("paper.file.events"), events(card)));
        return new FileCard(
                t.text("paper.file.title"), clear.name(), t.text("paper.file.as-of", t.fullDay(today)), parts);
    }

    private Part part(String heading, List<Row> rows) {
        List<Row> told = rows.stream().filter(each -> !each.text().isEmpty()).toList();
        return new Part(heading, told.isEmpty() ? List.of(new Row("", t.text("paper.file.nothing"))) : told);
    }

    private List<Row> identity(ClearCard clear) {
        PersonCard card = clear.card();
        List<Row> rows = new ArrayList<>();
        for (PersonCard.Personal each : card.personal()) {
            String label = each.label();
            rows.add(new Row(label == null ? t.word("field", each.field()) : label, clear.personal(each)));
        }
        Set<String> there =
                card.personal().stream().map(PersonCard.Personal::field).collect(Collectors.toSet());
        add(rows, there, ClearCard.NAME, t.word("field", "name"), clear.name());
        add(
                rows,
                there,
                "idNumber",
                t.text("card.id-number"),
                clear.personal(new PersonCard.Personal("idNumber", null, card.idNumber(), true)));
        Integer age = card.age();
        rows.add(new Row(t.text("people.age"), age == null ? "" : t.text("card.age", age)));
        LocalDate died = card.died();
        rows.add(new Row(t.text("people.died"), died == null ? "" : t.fullDay(died)));
        return rows;
    }

    private static void add(List<Row> rows, Set<String> there, String field, String label, String text) {
        if (!there.contains(field)) {
            rows.add(new Row(label, text));
        }
    }

    private List<Row> classAndAttention(PersonCard card) {
        List<Row> rows = new ArrayList<>();
        PersonCard.ClassOfPerson of = card.livingClass();
        if (of != null) {
            String clause = known(of.clause());
            rows.add(new Row(
                    t.text("card.class"),
                    joined(
                            t.livingClass(of.livingClass()),
                            since(of.since()),
                            clause.isEmpty() ? "" : t.text("duty.clause", clause),
                            Boolean.TRUE.equals(of.byHand()) ? t.text("card.by-hand") : "",
                            Boolean.TRUE.equals(of.heldOver()) ? t.text("card.held-over") : "",
                            of.derived() == null ? "" : t.text("card.derived", t.livingClass(of.derived())))));
            rows.add(new Row(t.text("card.reasons"), String.join(semicolon(), of.reasons())));
            rows.add(new Row(
                    t.text("paper.file.missing"),
                    of.missing().stream().map(each -> t.word("fact", each)).collect(Collectors.joining(comma()))));
        }
        PersonCard.Attention attention = card.attention();
        if (attention != null) {
            rows.add(new Row(t.text("card.attention"), t.word("attention", attention.level())));
            rows.add(new Row(t.text("paper.file.attention-why"), String.join(semicolon(), attention.reasons())));
        }
        return rows;
    }

    private List<Row> group(ClearCard clear) {
        List<Row> rows = new ArrayList<>();
        for (CareGroup.Member each : clear.group().members()) {
            LocalDate until = each.until();
            rows.add(new Row(
                    t.role(each.role()),
                    joined(
                            known(each.person()),
                            known(each.relation()),
                            known(each.phone()),
                            since(each.from()),
                            until == null ? "" : t.text("paper.file.until", t.fullDay(until)))));
        }
        PersonCard.Roles roles = clear.card().roles();
        if (roles != null) {
            rows.add(new Row(
                    t.text("card.group-missing").replaceAll("[：:]$", ""),
                    roles.missing().stream().map(t::role).collect(Collectors.joining(comma()))));
        }
        return rows;
    }

    private List<Row> items(ClearCard clear, PersonCard.Section section) {
        List<Row> rows = new ArrayList<>();
        for (PersonCard.Item item : section.items()) {
            List<String> said = new ArrayList<>();
            String label = t.text("paper.file.item", rows.size() + 1);
            for (PersonCard.AttributeOfItem each : item.attributes()) {
                String value = clear.attribute(section, item, each, t);
                if (Boolean.TRUE.equals(each.raw()) && each == item.attributes().get(0)) {
                    // Yes or no names nothing; what is so does.
                    label = known(each.label());
                } else if (said.isEmpty()
                        && !(each.raw() instanceof Boolean)
                        && !value.isEmpty()
                        && value.length() <= LONGEST_LABEL
                        && each == item.attributes().get(0)) {
                    label = value;
                } else if (!value.isEmpty()) {
                    said.add(t.text("paper.file.pair", known(each.label()), value));
                }
            }
            String from = since(item.from());
            if (!from.isEmpty()) {
                said.add(from);
            }
            rows.add(new Row(label, String.join(semicolon(), said)));
        }
        return rows;
    }

    private List<Row> stays(ClearCard clear) {
        return clear.card().hospital().stream()
                .map(each -> new Row(
                        t.fullDay(each.admitted()),
                        joined(
                                each.discharged() == null
                                        ? t.text("card.stay-now")
                                        : t.text("paper.file.until", t.fullDay(each.discharged())),
                                clear.stay(each))))
                .toList();
    }

    private List<Row> needs(List<NeedItem> needs) {
        return needs.stream()
                .map(each -> new Row(
                        t.fullDay(each.raised()),
                        joined(Stream.concat(
                                        Stream.of(
                                                known(each.kindName()),
                                                known(each.stateName()),
                                                known(each.text()),
                                                known(each.response()),
                                                known(each.outcomeName()),
                                                known(each.contentName())),
                                        each.agenda().stream()
                                                .filter(line -> line.decisionName() != null)
                                                .map(line -> joined(
                                                        t.text(
                                                                "agenda.answered-by",
                                                                known(line.departmentName()),
                                                                known(line.decisionName())),
                                                        known(line.answer()))))
                                .toArray(String[]::new))))
                .toList();
    }

    private List<Row> events(PersonCard card) {
        return card.events().stream()
                .map(each -> new Row(t.fullDay(each.on()), joined(t.word("event", each.kind()), known(each.text()))))
                .toList();
    }

    private String since(@Nullable LocalDate day) {
        return day == null ? "" : t.text("card.from", t.fullDay(day));
    }

    private String comma() {
        return t.text("paper.comma");
    }

    private String semicolon() {
        return t.text("paper.joint");
    }

    private String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(t.text("paper.stop")));
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
