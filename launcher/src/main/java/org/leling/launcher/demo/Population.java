package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Makes the people of the demo city: the same seed and day give the same people, each drawn from a generator of their own, so that one
 * more rule for one of them does not change the others.
 */
final class Population {

    /** How many people the demo city has. */
    static final int SIZE = 120;

    private static final long SEED = 19_491_001L;
    private static final List<String> ILLNESSES =
            List.of("高血压", "冠心病", "白内障", "骨质疏松", "糖尿病", "脑梗后遗症", "慢阻肺", "阿尔茨海默病", "肿瘤", "帕金森病");
    private static final int[] ILLNESS_PERCENT = {70, 50, 40, 35, 25, 25, 18, 25, 12, 6};
    private static final List<String> POSTS = List.of("科长", "副科长", "主任科员", "干事", "副厂长", "技术员", "教师", "医师");
    private static final List<String> ORIGINS = List.of("江苏苏州", "江苏盐城", "山东临沂", "浙江宁波", "安徽天长", "江苏南通");
    private static final Set<String> SONS = Set.of("儿子", "侄子");
    private static final List<String> ABILITIES = List.of("INTACT", "MILD", "MODERATE", "SEVERE", "COMPLETE");
    private static final int[] ABILITY_PERCENT = {5, 30, 25, 22, 18};

    private final LocalDate today;
    private final UnaryOperator<String> staff;
    private final NameMaker names = new NameMaker();

    /** @param staff gives the directory's id of who has a key there */
    Population(LocalDate today, UnaryOperator<String> staff) {
        this.today = today;
        this.staff = staff;
    }

    /** Makes everyone. */
    List<DemoPerson> listAll() {
        return IntStream.range(0, SIZE).mapToObj(this::person).toList();
    }

    private DemoPerson person(int number) {
        Random random = new Random(SEED + number * 7_919L);
        Place place = Place.CITY.get(placeOf(number));
        NameMaker.Birth birth = names.birth(random);
        LocalDate born = LocalDate.of(birth.year(), 1, 1).plusDays(random.nextInt(365));
        String name = names.name(birth.man(), random);
        LocalDate first = today.minusMonths(place.monthsAgo()).withDayOfMonth(1).plusDays(random.nextInt(10));

        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("idNumber", IdNumbers.make(place.division(), born, 400 + random.nextInt(100), birth.man()));
        body.put("sex", birth.man() ? "男" : "女");
        body.put("ethnicity", "汉族");
        body.put("origin", pick(ORIGINS, random));
        body.put("politicalStatus", "中共党员");
        body.put("joinedWork", joined(born, random).toString().substring(0, 7));
        body.put("retired", (1983 + random.nextInt(10)) + "-" + "%02d".formatted(1 + random.nextInt(12)));
        String unit = unit(place, number, random);
        body.put("formerPost", unit + pick(POSTS, random));
        if (random.nextInt(100) < 60) {
            body.put("phone", mobile(random));
        }
        body.put("address", address(place, random));
        body.put("illnesses", illnesses(random));
        if (random.nextInt(100) < 12) {
            body.put("allergies", "青霉素");
        }
        body.put("rank", rank(number));
        body.put("formerLeader", number % 24 == 5);
        body.put("unit", Map.of("name", unit, "division", place.division()));
        String community = pick(place.communities(), random);
        body.put("community", Map.of("name", community));
        body.put("source", "demo");

        Story story = new Story(number, first, today, place, random);
        if (story.isInInstitution()) {
            body.put("institution", Map.of("name", place.institutions().get(0)));
        }
        List<Map<String, Object>> facts = story.facts(weighted(ABILITIES, ABILITY_PERCENT, random));
        body.put("facts", facts);
        put(body, "items", CardItems.of(number, today, facts));
        put(body, "hospital", story.hospital());
        put(body, "events", story.events());
        story.findDied().ifPresent(day -> body.put("died", day.toString()));
        body.put("careGroup", members(number, name, unit, community, place, story, first, random));
        Optional<String> device = story.hasHandset() ? Optional.of("h-%d".formatted(1_001 + number)) : Optional.empty();
        return new DemoPerson(number, body, device);
    }

    /** Where there are two, the unit that the demo puts forward has two of three. */
    private static String unit(Place place, int number, Random random) {
        String drawn = pick(place.units(), random);
        return place.units().size() == 1 ? drawn : place.units().get(number / 9 % 3 == 1 ? 1 : 0);
    }

    /** One in nine belongs to the district that began first, a year ago. */
    private static int placeOf(int number) {
        return number % 9 == 0 ? 0 : 1 + number % (Place.CITY.size() - 1);
    }

    private List<Map<String, Object>> members(
            int number,
            String name,
            String unit,
            String community,
            Place place,
            Story story,
            LocalDate first,
            Random random) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (String role : story.roles()) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("role", role);
            String key = staffKey(role, number, unit, community, place, story);
            if (key.isEmpty()) {
                typed(member, role, name, community, random);
            } else {
                member.put("staff", staff.apply(key));
            }
            if (role.equals("UNIT")) {
                member.put("lead", true);
            }
            member.put("from", first.toString());
            members.add(member);
        }
        return members;
    }

    /** The key of whom the directory has for a role; an empty text for who is in no directory. */
    private static String staffKey(String role, int number, String unit, String community, Place place, Story story) {
        return switch (role) {
            case "UNIT" -> CityOffices.unitContact(unit, number);
            case "COMMUNITY" -> CityOffices.communityContact(community);
            case "ADVISER" -> CityOffices.adviser(community);
            case "INSTITUTION" ->
                story.longHospital().isEmpty()
                        ? CityOffices.institutionContact(place.institutions().get(0))
                        : CityOffices.hospitalContact(story.longHospital());
            case "DOCTOR" -> story.livesElsewhere() ? "" : CityOffices.doctor(place);
            default -> "";
        };
    }

    private void typed(Map<String, Object> member, String role, String name, String community, Random random) {
        Random own = role.equals("VOLUNTEER") ? new Random(community.hashCode() * 31L + random.nextInt(2)) : random;
        boolean relative = role.equals("RELATIVE");
        if (relative) {
            String relation = pick(List.of("儿子", "女儿", "外孙女", "侄子"), random);
            member.put("person", names.relative(name, SONS.contains(relation), random));
            member.put("relation", relation);
        } else {
            member.put("person", names.name(own.nextBoolean(), own));
        }
        if (!relative || random.nextInt(100) < 85) {
            member.put("phone", mobile(own));
        }
    }

    private static LocalDate joined(LocalDate born, Random random) {
        LocalDate end = LocalDate.of(1949, 9, 30);
        LocalDate grown = born.plusYears(14);
        LocalDate earliest = grown.isBefore(end) ? grown : end.minusDays(1);
        long span = Math.max(1, end.toEpochDay() - earliest.toEpochDay());
        return earliest.plusDays((long) (random.nextDouble() * Math.min(span, 14 * 365)));
    }

    private static String rank(int number) {
        if (number % 30 == 5) {
            return "PREFECTURE";
        }
        return number % 12 == 7 ? "DEPUTY_PREFECTURE" : "COUNTY_OR_BELOW";
    }

    private static String address(Place place, Random random) {
        return place.name() + pick(place.streets(), random) + (1 + random.nextInt(300)) + "号" + (1 + random.nextInt(30))
                + "幢" + (1 + random.nextInt(6)) + "0" + (1 + random.nextInt(4)) + "室";
    }

    /** No subscriber has these numbers. */
    static String mobile(Random random) {
        return "1390000%04d".formatted(random.nextInt(10_000));
    }

    private static String illnesses(Random random) {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < ILLNESSES.size(); i++) {
            if (random.nextInt(100) < ILLNESS_PERCENT[i]) {
                mine.add(ILLNESSES.get(i));
            }
        }
        return mine.isEmpty() ? "无" : String.join("、", mine);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String weighted(List<String> values, int[] percents, Random random) {
        int point = random.nextInt(100);
        for (int i = 0; i < percents.length; i++) {
            point -= percents[i];
            if (point < 0) {
                return values.get(i);
            }
        }
        return values.get(values.size() - 1);
    }

    private static void put(Map<String, Object> body, String key, List<?> list) {
        if (!list.isEmpty()) {
            body.put(key, list);
        }
    }
}
