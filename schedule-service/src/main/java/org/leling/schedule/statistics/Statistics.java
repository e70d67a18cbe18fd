package org.leling.schedule.statistics;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Obligations;
import org.leling.kit.problem.Messages;
import org.leling.kit.problem.Messages.Language;
import org.leling.kit.time.DayClock;
import org.leling.schedule.duty.State;
import org.leling.schedule.statistics.Tally.By;
import org.leling.schedule.statistics.Tally.Count;

/** Counts what was owed and what became of it; each figure is defined once, in words, and they add up to what was owed. */
@Singleton
public class Statistics {

    private static final List<String> FIGURES =
            List.of("owed", "fulfilled", "late", "overdue", "missed", "waived", "open", "upcoming", "lapsed");

    private final Tally tally;
    private final Obligations engine;
    private final Messages messages;
    private final DayClock days;

    Statistics(Tally tally, Obligations engine, Messages messages, DayClock days) {
        this.tally = tally;
        this.engine = engine;
        this.messages = messages;
        this.days = days;
    }

    /**
     * The figures of one sort of duties; all but {@code owed} add up to it.
     *
     * @param open can be done and is not overdue
     * @param lapsed encouraged, and over; never chased
     */
    @Serdeable
    public record Figures(
            long owed,
            long fulfilled,
            long late,
            long overdue,
            long missed,
            long waived,
            long open,
            long upcoming,
            long lapsed) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Figures plus(String state, long number) {
            long n = number;
            return switch (State.valueOf(state)) {
                case FULFILLED -> plus(new Figures(n, n, 0, 0, 0, 0, 0, 0, 0));
                case FULFILLED_LATE -> plus(new Figures(n, 0, n, 0, 0, 0, 0, 0, 0));
                case OVERDUE -> plus(new Figures(n, 0, 0, n, 0, 0, 0, 0, 0));
                case MISSED -> plus(new Figures(n, 0, 0, 0, n, 0, 0, 0, 0));
                case WAIVED -> plus(new Figures(n, 0, 0, 0, 0, n, 0, 0, 0));
                case OPEN, DUE_SOON -> plus(new Figures(n, 0, 0, 0, 0, 0, n, 0, 0));
                case UPCOMING -> plus(new Figures(n, 0, 0, 0, 0, 0, 0, n, 0));
                case LAPSED -> plus(new Figures(n, 0, 0, 0, 0, 0, 0, 0, n));
                case WITHDRAWN -> this;
            };
        }

        Figures plus(Figures other) {
            return new Figures(
                    owed + other.owed,
                    fulfilled + other.fulfilled,
                    late + other.late,
                    overdue + other.overdue,
                    missed + other.missed,
                    waived + other.waived,
                    open + other.open,
                    upcoming + other.upcoming,
                    lapsed + other.lapsed);
        }
    }

    /**
     * One sort of duties and its figures.
     *
     * @param key the rule's id, the party, the month …
     * @param label what people call it, where it has a name
     */
    @Serdeable
    public record Item(
            String key,
            @Nullable Map<String, String> label,
            long owed,
            long fulfilled,
            long late,
            long overdue,
            long missed,
            long waived,
            long open,
            long upcoming,
            long lapsed) {

        static Item of(String key, @Nullable Map<String, String> label, Figures figures) {
            return new Item(
                    key,
                    label,
                    figures.owed,
                    figures.fulfilled,
                    figures.late,
                    figures.overdue,
                    figures.missed,
                    figures.waived,
                    figures.open,
                    figures.upcoming,
                    figures.lapsed);
        }
    }

    /** What is answered: the figures, their sum, and what each means. */
    @Serdeable
    public record Answer(
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            String by,
            List<Item> items,
            Figures total,
            Map<String, Map<String, String>> definitions) {}

    /** Counts the duties due between two days, as they stand today. */
    public Answer count(LocalDate from, LocalDate to, By by) {
        LocalDate today = days.today();
        Map<String, Figures> items = new TreeMap<>();
        Figures total = Figures.NONE;
        for (Count count : tally.count(from, to, by, today)) {
            String key = by == By.programme ? Programme.of(count.key()).name() : count.key();
            items.put(key, items.getOrDefault(key, Figures.NONE).plus(count.state(), count.number()));
            total = total.plus(count.state(), count.number());
        }
        return new Answer(
                from,
                to,
                today,
                by.name(),
                items.entrySet().stream()
                        .map(item ->
                                Item.of(item.getKey(), label(by, item.getKey()).orElse(null), item.getValue()))
                        .toList(),
                total,
                definitions());
    }

    private Optional<Map<String, String>> label(By by, String key) {
        return switch (by) {
            case rule ->
                engine.policy()
                        .findRule(key)
                        .map(rule ->
                                text(rule.clause().words() + " " + rule.action().chinese(), rule.id()));
            case party ->
                Optional.of(
                        text(Party.valueOf(key).chinese(), Party.valueOf(key).english()));
            case programme ->
                Optional.of(text(
                        Programme.valueOf(key).chinese(), Programme.valueOf(key).english()));
            case livingClass ->
                !key.equals("UNCLASSIFIED")
                        ? Optional.of(text(
                                LivingClass.valueOf(key).chinese(),
                                LivingClass.valueOf(key).english()))
                        : Optional.empty();
            case unit, month, division -> Optional.empty();
        };
    }

    private static Map<String, String> text(String chinese, String english) {
        return Map.of("zh", chinese, "en", english);
    }

    private Map<String, Map<String, String>> definitions() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (String figure : FIGURES) {
            String key = "statistics." + figure;
            all.put(figure, text(messages.text(Language.ZH, key), messages.text(Language.EN, key)));
        }
        return all;
    }
}
