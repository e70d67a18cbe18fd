package org.leling.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Dossier;
import org.leling.core.exchange.Case;
import org.leling.core.exchange.CaseReader;
import org.leling.core.obligation.DutyState;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligations;
import org.leling.core.policy.city.CityPolicy;

class PopulationTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<DemoPerson> people = new Population(TODAY, key -> key).listAll();

    @Test
    void theSameDayGivesTheSamePeople() {
        assertThat(new Population(TODAY, key -> key).listAll()).isEqualTo(people);
    }

    @Test
    void everyIdNumberIsValidAndNobodyElses() throws IOException {
        Set<String> numbers = new HashSet<>();
        String roster = rosterText();
        for (DemoPerson person : people) {
            assertThat(numbers.add(person.idNumber())).isTrue();
            assertThat(roster).doesNotContain(person.idNumber());
            assertThat(checked(person.idNumber())).isTrue();
        }
        assertThat(numbers).hasSize(Population.SIZE);
    }

    @Test
    void careGroupsNameTheStaffOfTheDirectoryAndTwoPeopleLackTheirUnitsContact() {
        Map<String, CityOffice.Worker> staff = new HashMap<>();
        new CityOffices()
                .listAll()
                .forEach(office -> office.workers().forEach(worker -> staff.put(worker.key(), worker)));
        Map<String, Integer> groups = new HashMap<>();
        Map<String, Integer> lacking = new HashMap<>();
        for (DemoPerson person : people) {
            List<?> members = (List<?>) person.body().get("careGroup");
            boolean hasUnit = false;
            for (Object each : members) {
                Map<?, ?> member = (Map<?, ?>) each;
                hasUnit |= member.get("role").equals("UNIT");
                if (member.containsKey("staff")) {
                    String key = member.get("staff").toString();
                    assertThat(staff).containsKey(key);
                    groups.merge(key, 1, Integer::sum);
                } else {
                    assertThat(member.get("role")).isIn("RELATIVE", "VOLUNTEER", "DOCTOR");
                    assertThat(member.containsKey("person")).isTrue();
                }
            }
            if (!hasUnit) {
                lacking.merge(person.unit(), 1, Integer::sum);
            }
        }
        assertThat(lacking).isEqualTo(Map.of(Place.CITY.get(0).units().get(0), 2));
        assertThat(groups.get(CityOffices.ON_LEAVE))
                .as("whoever is on leave is missed")
                .isGreaterThan(1);
    }

    @Test
    void everyDossierReadsAsTheFormOfACase() {
        for (DemoPerson person : people) {
            Dossier dossier = dossier(person);
            assertThat(dossier.firstDay()).isPresent();
            assertThat(dossier.firstDay().orElseThrow()).isBefore(TODAY);
        }
    }

    @Test
    void mostDutiesWereDoneSomeLateSomeNot() {
        Deliveries plan = new Deliveries(TODAY);
        Map<DutyState, Integer> states = new EnumMap<>(DutyState.class);
        Set<String> keys = new HashSet<>();
        int deliveries = 0;
        for (DemoPerson person : people) {
            Map<String, Object> form = form(person);
            List<Map<String, Object>> done = new ArrayList<>();
            for (Deliveries.Item item : plan.listOf(person, form)) {
                assertThat(keys.add(item.key())).as("the key counts once").isTrue();
                Map<String, Object> body = new TreeMap<>(item.body());
                assertThat(item.on()).isBeforeOrEqualTo(TODAY);
                body.remove("dossier");
                body.put("id", item.key());
                done.add(body);
                deliveries++;
            }
            Map<String, Object> tree = new TreeMap<>();
            tree.put("from", TODAY.minusYears(1).toString());
            tree.put("to", TODAY.plusDays(40).toString());
            tree.put("asOf", TODAY.toString());
            tree.put("deliveries", done);
            tree.put("dossier", form);
            Case asked = CaseReader.readCase(tree).get();
            states(asked).forEach((state, count) -> states.merge(state, count, Integer::sum));
        }
        assertThat(states.keySet())
                .contains(
                        DutyState.FULFILLED,
                        DutyState.FULFILLED_LATE,
                        DutyState.OVERDUE,
                        DutyState.MISSED,
                        DutyState.OPEN,
                        DutyState.DUE_SOON);
        assertThat(states.get(DutyState.FULFILLED)).isGreaterThan(4 * states.get(DutyState.MISSED));
        assertThat(deliveries).as("loads within a minute").isBetween(1_000, 3_500);
    }

    private static Map<DutyState, Integer> states(Case asked) {
        Map<DutyState, Integer> states = new EnumMap<>(DutyState.class);
        Ledgers.of(Obligations.of(CityPolicy.baseline(), WorkCalendars.china()))
                .asOf(TODAY, asked.dossier(), asked.window(), List.of(), asked.deliveries(), List.of())
                .entries()
                .forEach(entry -> states.merge(entry.state(), 1, Integer::sum));
        return states;
    }

    private static Dossier dossier(DemoPerson person) {
        return CaseReader.readDossier(form(person)).get();
    }

    private static Map<String, Object> form(DemoPerson person) {
        String number = person.idNumber();
        LocalDate born = LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
        return person.dossier("d-" + person.number(), born, number.substring(0, 6));
    }

    private static boolean checked(String number) {
        int sum = 0;
        int weight = 1;
        for (int i = 17; i >= 0; i--) {
            char each = number.charAt(i);
            sum += (each == 'X' ? 10 : each - '0') * weight;
            weight = weight * 2 % 11;
        }
        return sum % 11 == 1;
    }

    private static String rosterText() throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(
                Path.of("..", "examples", "rosters", "roster-sample.xlsx").toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(text).as("the roster is readable").contains("3205");
        return text.toString();
    }
}
