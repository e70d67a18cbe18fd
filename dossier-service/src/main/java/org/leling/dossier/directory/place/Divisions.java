package org.leling.dossier.directory.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.leling.core.dossier.Division;

/**
 * Administrative divisions (行政区划) by the names people write: with or without the province, with or without 市 or 区 at
 * the end, under a name that was changed since.
 *
 * <p>A name that several places share (鼓楼区) is found only near a place that decides between them. A name is never
 * guessed: what fits two places equally well is not found.
 */
public final class Divisions {

    private static final String TABLE = "divisions.csv";
    private static final String NAMES = "division-names.csv";

    private static final int CITY_DIGITS = 4;

    /** Cities that are no more: 巢湖, 莱芜, 重庆 of Sichuan, and the rows of counties in the four great cities. */
    private static final Set<String> FORMER_CITIES = Set.of("1102", "1202", "3102", "3414", "3712", "5003", "5102");

    /** Prefectures, leagues and autonomous prefectures have 21 to 50 in their codes; most have become cities. */
    private static final Pattern FORMER_PREFECTURE = Pattern.compile("[0-9]{2}(?:2[1-9]|[34][0-9]|50)");

    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<Character, List<Place>> byFirstCharacter = new HashMap<>();

    private Divisions() {}

    /** Loads the table that comes with the service. */
    public static Divisions load() {
        Divisions divisions = new Divisions();
        for (String[] row : rows(TABLE)) {
            // A city without counties is listed again under its own code; the city stands first.
            divisions.byCode.putIfAbsent(row[0], new Place(row[0], row[1], Integer.parseInt(row[2]), row[3], row[4]));
        }
        divisions.byCode.values().forEach(divisions::attach);
        for (String[] row : rows(NAMES)) {
            divisions.byCode.get(row[0]).alsoKnownAs(row[1]);
        }
        return divisions;
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attach(Place place) {
        if (place.isNoPlace()) {
            return;
        }
        // Every name of a place begins with the same character.
        byFirstCharacter
                .computeIfAbsent(place.name().charAt(0), c -> new ArrayList<>())
                .add(place);
        Place parent = byCode.get(place.parent());
        // A city without counties is listed again as its own county; the city is meant.
        if (parent != null && !(place.name().equals(parent.name()))) {
            (parent.isNoPlace() ? byCode.get(parent.parent()) : parent).add(place);
        }
    }

    /**
     * Says whether a division exists, or may have existed in an edition before the table's: a county whose city is in the
     * table, or a city or prefecture that was merged or renamed since.
     */
    public boolean isKnown(Division division) {
        String code = division.code();
        String city = code.substring(0, CITY_DIGITS);
        return byCode.containsKey(code)
                || byCode.containsKey(city + "00")
                || byCode.containsKey(code.substring(0, 2) + "0000")
                        && (FORMER_CITIES.contains(city)
                                || FORMER_PREFECTURE.matcher(city).matches());
    }

    /** Gives the full name of a division, from the province down, if the table has it. */
    public Optional<String> findName(Division division) {
        Place place = byCode.get(division.code());
        if (place == null) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder(place.isNoPlace() ? "" : place.name());
        Place above = byCode.get(place.parent());
        while (above != null) {
            if (!above.isNoPlace() && !above.isSomeCounty()) {
                name.insert(0, above.name());
            }
            above = byCode.get(above.parent());
        }
        return Optional.of(name.toString());
    }

    /**
     * Finds the division that a text names, as a place or at the beginning of an address; of names that several places
     * share, the one nearest to {@code near} if only one is as near.
     */
    public Optional<Located> locate(String text, Division near) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        List<Match> found = new ArrayList<>();
        for (Place place : byFirstCharacter.getOrDefault(plain.charAt(0), List.of())) {
            found.addAll(descend(place, plain, place.level() <= 2));
        }
        return best(found, near).map(match -> match.located(plain));
    }

    /** Finds a division by a place's name; see {@link #locate}. What follows the name, such as a street, is passed over. */
    public Optional<Division> findByName(String text, Division near) {
        return locate(text, near).map(Located::division);
    }

    /**
     * Finds a county, or the city itself, by the name that is used within a city: 姑苏区, 姑苏, 苏州市姑苏区, 工业园区.
     *
     * @param within the bureau's own division, mostly a city
     */
    public Optional<Division> findWithin(Division within, String text) {
        String plain = plain(text);
        Place scope = byCode.get(within.code());
        if (plain.isEmpty() || scope == null) {
            return Optional.empty();
        }
        if (plain.matches("市直|市本级|市属|市级|本级|区直|区本级|县直|县本级|省直|省本级|直属")) {
            return Optional.of(within);
        }
        List<Place> candidates = new ArrayList<>();
        candidates.add(scope);
        for (Place child : scope.children()) {
            candidates.add(child);
            candidates.addAll(child.children());
        }
        return named(candidates, plain, Place::fullNames)
                .or(() -> named(candidates, plain, Place::localNames))
                .or(() -> named(candidates, plain, Place::briefNames))
                .or(() -> named(candidates, plain, Place::formerNames))
                .or(() -> locate(plain, within)
                        .filter(located -> located.rest().isEmpty())
                        .map(Located::division)
                        .filter(within::contains))
                .or(() -> plain.length() < 3
                        ? Optional.empty()
                        : only(candidates.stream()
                                .filter(each -> each.name().endsWith(plain))
                                .toList()));
    }

    private static Optional<Division> named(List<Place> candidates, String text, Function<Place, List<String>> names) {
        return only(candidates.stream()
                .filter(each -> names.apply(each).contains(text))
                .toList());
    }

    private static Optional<Division> only(List<Place> places) {
        return places.size() == 1 ? Optional.of(new Division(places.get(0).code())) : Optional.empty();
    }

    /**
     * Every way in which the text can be read as this place and places within it.
     *
     * @param known what stands before the text, or the place's size, says which place is meant: brief names will do
     */
    private static List<Match> descend(Place place, String text, boolean known) {
        List<Match> found = new ArrayList<>();
        place.fullNames().stream()
                .filter(text::startsWith)
                .forEach(name -> found.addAll(below(place, text, name.length(), true)));
        if (known) {
            place.localNames().stream()
                    .filter(text::startsWith)
                    .forEach(name -> found.addAll(below(place, text, name.length(), true)));
            place.briefNames().stream()
                    .filter(text::startsWith)
                    .forEach(name -> found.addAll(below(place, text, name.length(), false)));
        }
        return found;
    }

    private static List<Match> below(Place place, String text, int used, boolean full) {
        String rest = text.substring(used);
        List<Match> found = new ArrayList<>();
        if (full || rest.isEmpty()) {
            found.add(new Match(place, used, full && place.level() <= 2));
        }
        for (Place child : place.children()) {
            found.addAll(within(child, rest, used, full && place.level() <= 2));
            if (place.level() == 1) {
                for (Place county : child.children()) {
                    found.addAll(within(county, rest, used, full));
                }
            }
        }
        if (found.size() <= 1 && place.level() <= 2) {
            for (Place child : place.children()) {
                child.formerNames().stream()
                        .filter(rest::startsWith)
                        .findFirst()
                        .ifPresent(name -> found.add(new Match(child, used + name.length(), full)));
            }
        }
        return found;
    }

    private static List<Match> within(Place child, String rest, int used, boolean spelledOut) {
        return descend(child, rest, true).stream()
                .map(match -> new Match(match.place(), match.used() + used, spelledOut || match.spelledOut()))
                .toList();
    }

    private Optional<Match> best(List<Match> found, Division near) {
        Optional<Match> longest = found.stream().max(Comparator.comparingInt(Match::used));
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Match> distinct = new LinkedHashMap<>();
        found.stream()
                .filter(match -> match.used() == longest.get().used())
                .forEach(match ->
                        distinct.merge(match.place().code(), match, (one, other) -> one.spelledOut() ? one : other));
        for (int digits : new int[] {6, 4, 2, 0}) {
            String prefix = near.code().substring(0, digits);
            List<Match> nearby = distinct.values().stream()
                    .filter(match -> match.place().code().startsWith(prefix))
                    .toList();
            if (!nearby.isEmpty()) {
                return widest(nearby);
            }
        }
        return Optional.empty();
    }

    private static Optional<Match> widest(List<Match> matches) {
        int level =
                matches.stream().mapToInt(match -> match.place().level()).min().orElse(0);
        List<Match> widest =
                matches.stream().filter(match -> match.place().level() == level).toList();
        return widest.size() == 1 ? Optional.of(widest.get(0)) : Optional.empty();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}·,，、/\\\\>-]", "").replaceAll("(?<=[市])市辖区|^中国", "");
    }

    private record Match(Place place, int used, boolean spelledOut) {
        Located located(String text) {
            return new Located(new Division(place.code()), text.substring(used), spelledOut);
        }
    }
}
