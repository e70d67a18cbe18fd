package org.leling.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CityOfficesTest {

    private final List<CityOffice> offices = new CityOffices().listAll();

    @Test
    void theDirectoryHasEveryKindAndTheSameEachTime() {
        Map<String, Long> kinds =
                offices.stream().collect(Collectors.groupingBy(CityOffice::kind, Collectors.counting()));

        assertThat(kinds)
                .containsEntry("UNIT", (long) count(Place::units))
                .containsEntry("COMMUNITY", (long) count(Place::communities))
                .containsEntry("INSTITUTION", (long) count(Place::institutions))
                .containsEntry("HOSPITAL", 2L)
                .containsEntry("PROVIDER", 4L);
        assertThat(offices)
                .filteredOn(office -> office.kind().equals("HOSPITAL"))
                .allSatisfy(office -> assertThat(office.detail()).containsKeys("wards", "phone", "address"));
        assertThat(new CityOffices().listAll()).isEqualTo(offices);
    }

    private static int count(java.util.function.Function<Place, List<String>> of) {
        return Place.CITY.stream().mapToInt(place -> of.apply(place).size()).sum();
    }

    @Test
    void aDeputyIsTakenInBeforeWhoeverTheyStandInForAndOneIsOnLeaveWithADeputy() {
        int onLeave = 0;
        for (CityOffice office : offices) {
            Set<String> before = new HashSet<>(Set.of(""));
            Set<String> names = new HashSet<>();
            for (CityOffice.Worker worker : office.workers()) {
                assertThat(before).contains(worker.deputy());
                assertThat(names.add(worker.name())).as("names tell them apart").isTrue();
                before.add(worker.key());
                if (worker.onLeave()) {
                    onLeave++;
                    assertThat(worker.deputy()).isNotEmpty();
                }
            }
        }
        assertThat(onLeave).isEqualTo(1);
    }

    @Test
    void noNumberIsAnybodys() {
        for (CityOffice office : offices) {
            assertThat(office.detail().get("phone").toString()).matches("05120000[0-9]{4}");
            for (CityOffice.Worker worker : office.workers()) {
                assertThat(worker.phone()).matches("1390000[0-9]{4}");
                assertThat(worker.officePhone()).matches("05120000[0-9]{4}");
            }
        }
    }
}
