package org.leling.dossier.section;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A list of questions with the highest points of each (评分表), read from a resource. */
public enum Questionnaire {
    /** 老年人能力评估, GB/T 42195-2022: 26 items, 90 points. */
    ABILITY("ability-items.csv"),
    /** 家庭医生签约服务评价: ten questions, 100 points. */
    DOCTOR("doctor-questions.csv");

    private final List<Question> questions;

    Questionnaire(String resource) {
        questions = read(resource);
    }

    /**
     * A question.
     *
     * @param code its code
     * @param group the part that it belongs to
     * @param chinese what is asked
     * @param english the same in English
     * @param most the highest points
     */
    public record Question(String code, String group, String chinese, String english, int most) {}

    private static List<Question> read(String resource) {
        try (InputStream in = Questionnaire.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Question(cells[0], cells[1], cells[2], cells[3], Integer.parseInt(cells[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Gives the questions in order. */
    public List<Question> questions() {
        return questions;
    }

    /** Finds a question by its code. */
    public Optional<Question> find(String code) {
        return questions.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Gives the sum of all points. */
    public int sum(Map<?, ?> points) {
        return points.values().stream()
                .mapToInt(each -> ((Number) each).intValue())
                .sum();
    }
}
