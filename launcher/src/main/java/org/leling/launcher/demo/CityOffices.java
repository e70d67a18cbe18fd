package org.leling.launcher.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.leling.launcher.demo.CityOffice.Worker;

/**
 * Makes the directory of the demo city: its units, communities and institutions, two hospitals with wards for cadres, and four
 * providers, each with its staff. The same city always has the same.
 */
final class CityOffices {

    /** The provider of care and cleaning at home (家政). */
    static final String HOME_CARE = "金桂家政服务社";

    /** The provider of meals (助餐). */
    static final String MEALS = "邻里助餐服务中心";

    /** The provider of home adaptation (适老化改造). */
    static final String ADAPTATION = "宜居适老化改造服务部";

    private static final List<String> UNIT_POSTS = List.of("离退休工作科科长", "离退休工作科副科长", "离退休工作科联络员");
    private static final List<String> COMMUNITY_POSTS = List.of("社区党委副书记", "为老服务专干", "养老顾问");
    private static final List<String> INSTITUTION_POSTS = List.of("护理部主任", "责任护士");
    private static final List<String> HOSPITAL_POSTS = List.of("干部病房主任", "干部病房护士长", "老年科主治医师");
    private static final String DOCTORS = "家庭医生签约服务中心";
    private static final String OLD_TOWN = "320508";

    /** Contacts of a unit, of whom each serves in half of its groups. */
    private static final int CONTACTS = 2;

    private static final List<Hospital> HOSPITALS = List.of(
            new Hospital("桃坞医院", OLD_TOWN, "姑苏区桃坞路1号", List.of(ward("干部病房一区", 24), ward("干部病房二区", 18))),
            new Hospital("石湖医院", "320506", "吴中区石湖路2号", List.of(ward("干部病房", 20))));

    /** Who is on leave: a contact of the unit whose people the demo's account sees. */
    static final String ON_LEAVE = key(Place.CITY.get(0).units().get(0), UNIT_POSTS.size() - 1);

    private final NameMaker names = new NameMaker();
    private int line;

    private record Hospital(String name, String division, String address, List<Map<String, Object>> wards) {}

    private static Map<String, Object> ward(String name, int beds) {
        return Map.of("name", name, "beds", beds);
    }

    /** Makes all of them. */
    List<CityOffice> listAll() {
        List<CityOffice> offices = new ArrayList<>();
        for (Place place : Place.CITY) {
            String street = place.name() + place.streets().get(0);
            for (String unit : place.units()) {
                offices.add(office("UNIT", unit, place.division(), Map.of("address", street + "18号"), UNIT_POSTS));
            }
            for (String community : place.communities()) {
                offices.add(office("COMMUNITY", community, place.division(), Map.of(), COMMUNITY_POSTS));
            }
            for (String institution : place.institutions()) {
                offices.add(office(
                        "INSTITUTION",
                        institution,
                        place.division(),
                        Map.of("address", street + "66号"),
                        INSTITUTION_POSTS));
            }
        }
        for (Hospital each : HOSPITALS) {
            offices.add(office(
                    "HOSPITAL",
                    each.name(),
                    each.division(),
                    Map.of("address", each.address(), "wards", each.wards()),
                    HOSPITAL_POSTS));
        }
        offices.add(provider(HOME_CARE, "家政：保洁、助浴、陪护", List.of("服务主管")));
        offices.add(provider(MEALS, "助餐：老年食堂和送餐上门", List.of("送餐调度")));
        offices.add(provider(ADAPTATION, "适老化改造：评估、施工、回访", List.of("项目经理")));
        offices.add(provider(
                DOCTORS,
                "家庭医生：签约、巡诊、转诊",
                Place.CITY.stream().map(place -> "家庭医生（" + place.name() + "）").toList()));
        return offices;
    }

    private CityOffice provider(String name, String note, List<String> posts) {
        return office("PROVIDER", name, OLD_TOWN, Map.of("note", note), posts);
    }

    private CityOffice office(
            String kind, String name, String division, Map<String, Object> detail, List<String> posts) {
        Random random = new Random(name.hashCode());
        Map<String, Object> own = new LinkedHashMap<>(detail);
        own.put("phone", desk());
        List<Worker> workers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < posts.size(); i++) {
            String person = names.name(random.nextBoolean(), random);
            while (!taken.add(person)) {
                person = names.name(random.nextBoolean(), random);
            }
            workers.add(new Worker(
                    key(name, i),
                    person,
                    posts.get(i),
                    Population.mobile(random),
                    desk(),
                    i == 0 ? "" : key(name, i - 1),
                    key(name, i).equals(ON_LEAVE)));
        }
        return new CityOffice(kind, name, division, own, List.copyOf(workers));
    }

    /** Nobody's number at a desk begins with a zero after the area code. */
    private String desk() {
        line++;
        return "05120000%04d".formatted(line);
    }

    private static String key(String office, int place) {
        return office + "/" + place;
    }

    /** The unit's contact for a person. */
    static String unitContact(String unit, int number) {
        return key(unit, UNIT_POSTS.size() - 1 - number % CONTACTS);
    }

    /** The community's contact. */
    static String communityContact(String community) {
        return key(community, 1);
    }

    /** The adviser on old age, who sits in the community. */
    static String adviser(String community) {
        return key(community, COMMUNITY_POSTS.size() - 1);
    }

    /** The institution's contact. */
    static String institutionContact(String institution) {
        return key(institution, 1);
    }

    /** The hospital's contact for who has been there for long. */
    static String hospitalContact(String hospital) {
        return key(hospital, 1);
    }

    /** The family doctor of a district. */
    static String doctor(Place place) {
        return key(DOCTORS, Place.CITY.indexOf(place));
    }

    /** The hospital to which a person goes. */
    static String hospital(int number) {
        return HOSPITALS.get(number % HOSPITALS.size()).name();
    }

    /** The hospital's ward for cadres. */
    static String ward(String hospital) {
        return HOSPITALS.stream()
                .filter(each -> each.name().equals(hospital))
                .map(each -> each.wards().get(0).get("name").toString())
                .findFirst()
                .orElseThrow();
    }
}
