package org.leling.dossier.section;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.db.RecordStore;
import org.leling.dossier.text.ItemTexts;
import org.leling.dossier.text.Language;
import org.leling.kit.database.Sql;

/** Adds up what persons said of their family doctors' teams, as far as the caller may see them. */
@Singleton
public class DoctorTeams {

    private final Sql sql;
    private final RecordStore store;

    DoctorTeams(Sql sql, RecordStore store) {
        this.sql = sql;
        this.store = store;
    }

    /**
     * Gives the results of a year, team by team. A questionnaire counts once, as it was told last, for the year in which it
     * was answered.
     */
    public List<TeamResult> list(int year, Language language) {
        Map<String, List<Item>> byTeam = new TreeMap<>();
        sql.call(() -> store.listEntriesFrom(Section.DOCTOR_EVALUATION.name(), LocalDate.of(year, 1, 1)))
                .values()
                .forEach(entries -> lastOfEach(entries).stream()
                        .filter(entry -> entry.value() != null && entry.from().getYear() == year)
                        .map(Item::of)
                        .forEach(item -> byTeam.computeIfAbsent(item.text("team"), team -> new ArrayList<>())
                                .add(item)));
        List<TeamResult> results = new ArrayList<>();
        byTeam.forEach((team, items) -> results.add(result(team, items, new ItemTexts(language))));
        return results;
    }

    private static Collection<Entry> lastOfEach(List<Entry> oneAfterAnother) {
        Map<String, Entry> last = new LinkedHashMap<>();
        oneAfterAnother.forEach(entry -> last.put(entry.key(), entry));
        return last.values();
    }

    private static TeamResult result(String team, List<Item> items, ItemTexts texts) {
        List<Integer> scores =
                items.stream().map(item -> number(item.values().get("score"))).toList();
        return new TeamResult(
                team,
                items.size(),
                mean(scores),
                scores.stream().mapToInt(Integer::intValue).min().orElse(0),
                Questionnaire.DOCTOR.questions().stream()
                        .map(question -> new TeamResult.QuestionResult(
                                question.code(),
                                texts.question(question),
                                question.most(),
                                mean(items.stream()
                                        .map(item -> answer(item, question.code()))
                                        .toList())))
                        .toList());
    }

    private static int answer(Item item, String code) {
        return item.values().get("answers") instanceof Map<?, ?> answers ? number(answers.get(code)) : 0;
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static double mean(List<Integer> numbers) {
        return BigDecimal.valueOf(
                        numbers.stream().mapToInt(Integer::intValue).average().orElse(0))
                .setScale(1, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
