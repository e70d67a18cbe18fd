package org.leling.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorRoundTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void someAreVisitedAndTheNeedsThatGoOnAreOfTheUnitThatTheDemoPutsForward() {
        String shown = Place.CITY.get(0).units().get(0);
        List<Known> people = new Population(TODAY, key -> key)
                .listAll().stream()
                        .map(person -> new Known(person, "d-" + person.number(), person.unit(), person.unit()))
                        .toList();

        List<DoorRound.Visit> visits = DoorRound.plan(people);

        assertThat(visits).hasSizeBetween(20, 40);
        assertThat(visits).noneMatch(visit -> visit.whose().person().body().containsKey("died"));
        List<DoorRound.Visit> goOn =
                visits.stream().filter(visit -> visit.topic().isPresent()).toList();
        assertThat(goOn).hasSameSizeAs(Topic.ALL);
        assertThat(goOn.get(0).whose().unitName()).isEqualTo(shown);
        assertThat(DoorRound.plan(people.stream()
                        .sorted((a, b) -> b.number() - a.number())
                        .toList()))
                .as("in whatever order they were loaded")
                .isEqualTo(visits);
    }
}
