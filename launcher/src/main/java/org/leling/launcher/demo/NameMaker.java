package org.leling.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Makes names and birth years as people of that generation have them. */
final class NameMaker {

    private static final int ONE_CHARACTER_PERCENT = 15;

    private final List<String[]> surnames = lines("surnames.csv");
    private final List<String[]> characters = lines("given-name-chars.csv");
    private final List<String[]> births = lines("birth-year-weights.csv");

    /** A full name. */
    String name(boolean man, Random random) {
        String surname = weighted(surnames, 1, random)[0];
        return surname + given(man, random);
    }

    /** A relative's name, who need not bear the person's surname. */
    String relative(String person, boolean man, Random random) {
        return random.nextInt(3) > 0 ? person.substring(0, 1) + given(man, random) : name(man, random);
    }

    /** A year of birth and whether it is a man's. */
    Birth birth(Random random) {
        String[] row = weighted(births, 2, random);
        return new Birth(Integer.parseInt(row[0]), row[1].equals("M"));
    }

    record Birth(int year, boolean man) {}

    private String given(boolean man, Random random) {
        List<String> mine = characters.stream()
                .filter(row -> row[0].equals(man ? "M" : "F"))
                .map(row -> row[1])
                .toList();
        String first = mine.get(random.nextInt(mine.size()));
        if (random.nextInt(100) < ONE_CHARACTER_PERCENT) {
            return first;
        }
        return first + mine.get(random.nextInt(mine.size()));
    }

    private static String[] weighted(List<String[]> rows, int column, Random random) {
        double total = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row[column]))
                .sum();
        double point = random.nextDouble() * total;
        for (String[] row : rows) {
            point -= Double.parseDouble(row[column]);
            if (point < 0) {
                return row;
            }
        }
        return rows.get(rows.size() - 1);
    }

    private static List<String[]> lines(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameMaker.class.getResourceAsStream("/demo/" + name), name),
                StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            reader.lines().skip(1).forEach(line -> rows.add(line.split(",")));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
