package org.leling.dossier.pinyin;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads names aloud (姓名拼音), without tones.
 *
 * <p>A surname that is read otherwise than its character mostly is (单 shan, 仇 qiu, 万俟 moqi) is read so and not
 * otherwise; a given name's character of several readings is read in every one, since nobody can tell which the parents
 * meant. The u of 吕 is written v by most who type, u by those who have no other key, and yu in passports: all three are
 * readings.
 */
@Singleton
public class Pinyin {

    /** More ways to read one name than this are not kept. Four characters of two readings each make sixteen. */
    private static final int MOST_READINGS = 24;

    private static final String UMLAUT = "v";

    private final Map<Integer, List<String>> characters = new HashMap<>();
    private final Map<String, List<List<String>>> surnames = new HashMap<>();

    Pinyin() {
        lines("readings.txt", line -> {
            int space = line.indexOf(' ');
            String syllable = line.substring(0, space).intern();
            line.substring(space + 1).codePoints().forEach(character -> {
                List<String> known = characters.getOrDefault(character, List.of());
                List<String> more = new ArrayList<>(known);
                more.add(syllable);
                characters.put(character, List.copyOf(more));
            });
        });
        lines("surnames.txt", line -> {
            String[] words = line.split(" ");
            List<List<String>> readings = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                readings.add(List.of(words[i].split("'")));
            }
            surnames.put(words[0], readings);
        });
    }

    private static void lines(String file, Consumer<String> each) {
        try (InputStream in = Objects.requireNonNull(Pinyin.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One way to read a name.
     *
     * @param syllables one for each character
     * @param surname how many of them are the surname
     */
    public record Reading(List<String> syllables, int surname) {
        /** Copies the syllables. */
        public Reading {
            syllables = List.copyOf(syllables);
        }

        /** Gives the letters from a syllable on. */
        public String from(int syllable) {
            return String.join("", syllables.subList(syllable, syllables.size()));
        }

        /** Gives the first letters from a syllable on. */
        public String initialsFrom(int syllable) {
            StringBuilder initials = new StringBuilder();
            syllables.subList(syllable, syllables.size()).forEach(each -> initials.append(each, 0, 1));
            return initials.toString();
        }

        /** Gives the surname spelled out with the first letters of the given name: {@code wangjg}. */
        public String surnameAndInitials() {
            return String.join("", syllables.subList(0, surname)) + initialsFrom(surname);
        }
    }

    /** Gives every way to read a name, the likeliest first; characters that have no reading are passed over. */
    public List<Reading> readings(String name) {
        int[] characters = name.codePoints().toArray();
        int two = name.codePointCount(0, name.length()) > 2 ? name.offsetByCodePoints(0, 2) : 0;
        boolean isDouble = two > 0 && surnames.containsKey(name.substring(0, two));
        List<List<String>> begun = new ArrayList<>();
        int next;
        if (isDouble) {
            surnames.get(name.substring(0, two)).forEach(begun::add);
            next = 2;
        } else {
            String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
            begun.addAll(surnames.getOrDefault(
                    first, first.isEmpty() ? List.of() : listOfEach(syllables(first.codePointAt(0)))));
            next = 1;
        }
        if (begun.isEmpty()) {
            begun.add(List.of());
        }
        int surname = begun.get(0).size();
        for (int i = next; i < characters.length; i++) {
            begun = continued(begun, syllables(characters[i]));
        }
        Set<Reading> readings = new LinkedHashSet<>();
        for (List<String> syllables : begun) {
            if (!syllables.isEmpty()) {
                spellings(syllables).forEach(spelled -> readings.add(new Reading(spelled, surname)));
            }
        }
        return List.copyOf(readings);
    }

    private static List<List<String>> listOfEach(List<String> syllables) {
        return syllables.stream().map(List::of).toList();
    }

    private static List<List<String>> continued(List<List<String>> begun, List<String> syllables) {
        if (syllables.isEmpty()) {
            return begun;
        }
        List<List<String>> longer = new ArrayList<>();
        for (String syllable : syllables) {
            for (List<String> beginning : begun) {
                if (longer.size() < MOST_READINGS) {
                    List<String> more = new ArrayList<>(beginning);
                    more.add(syllable);
                    longer.add(more);
                }
            }
        }
        return longer;
    }

    private List<String> syllables(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character)
                    ? List.of(Character.toString(character).toLowerCase(Locale.ROOT))
                    : List.of();
        }
        return characters.getOrDefault(character, List.of());
    }

    private static List<List<String>> spellings(List<String> syllables) {
        if (syllables.stream().noneMatch(each -> each.contains(UMLAUT))) {
            return List.of(syllables);
        }
        return List.of(syllables, with(syllables, "u"), with(syllables, "yu"));
    }

    private static List<String> with(List<String> syllables, String written) {
        return syllables.stream().map(each -> each.replace(UMLAUT, written)).toList();
    }

    /**
     * Gives what somebody typed in the one form in which readings are kept: small letters without tones, spaces,
     * apostrophes, hyphens and the dot between the parts of a name (买买提·艾力), ü as v. Chinese characters stay.
     */
    public static String plain(String typed) {
        String apart = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("u\u0308", UMLAUT)
                .replaceAll("u([\u0300\u0301\u0304\u030c])\u0308", UMLAUT);
        return apart.replaceAll("[\\p{M}\\s'’‘`\\-·•‧・∙⋅．]", "");
    }
}
