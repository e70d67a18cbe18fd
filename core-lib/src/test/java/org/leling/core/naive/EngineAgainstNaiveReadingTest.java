package org.leling.core.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Dossier;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.city.CityPolicy;

/** The engine gives what a plain day-by-day reading gives, over random dossiers; a failure names its seed. */
class EngineAgainstNaiveReadingTest {

    private static final PolicySet POLICY =
            PolicySet.compose(List.of(new CityPolicy(), new EveryCadence())).get();
    private static final Obligations ENGINE = Obligations.of(POLICY, WorkCalendars.china());

    @ParameterizedTest(name = "a year and a half from {0}, 400 dossiers")
    @ValueSource(ints = {2012, 2019, 2023, 2025, 2026})
    void the_same_rows(int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        for (int number = 0; number < 400; number++) {
            long seed = year * 1_000L + number;
            RandomDossiers random = new RandomDossiers(seed, from.minusDays(200), 700);
            Dossier dossier = random.draw(number);
            List<Campaign> campaigns = random.campaigns();
            LocalDate to = from.plusDays(400);
            List<String> naive =
                    new NaiveReading(POLICY, WorkCalendars.china(), dossier, campaigns, to.plusDays(60)).rows(from, to);
            List<String> engine = ENGINE.derive(dossier, new Window(from, to), campaigns).obligations().stream()
                    .map(EngineAgainstNaiveReadingTest::row)
                    .toList();
            assertThat(engine).as("seed %d, %s", seed, dossier).containsExactlyElementsOf(naive);
        }
    }

    private static String row(Obligation duty) {
        return String.join(
                ",",
                duty.due().toString(),
                duty.rule().id(),
                duty.period().key(),
                duty.party().name(),
                duty.action().name(),
                duty.first().toString(),
                duty.last().toString());
    }
}
