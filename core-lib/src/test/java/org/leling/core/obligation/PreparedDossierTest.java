package org.leling.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Setting;
import org.leling.core.policy.city.CityPolicy;

/** What a prepared dossier does at its edges; that it gives what the engine gives is shown over random dossiers. */
class PreparedDossierTest {

    private static final Obligations ENGINE = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    private static final Division UNIT = new Division("320508");

    private static Dossier.Builder person() {
        return Dossier.of(new DossierId("p-1"), LocalDate.of(1929, 5, 4), UNIT);
    }

    /** Home alone from 2026 on; the handset comes on the day given. */
    private static Dossier handsetFrom(LocalDate day) {
        return person().change(FactChange.from(LocalDate.of(2026, 1, 1))
                        .with(
                                FactKey.RESIDENCE,
                                Residence.in(UNIT)
                                        .setting(Setting.HOME)
                                        .livesWith()
                                        .build())
                        .build())
                .change(FactChange.from(day).with(FactKey.HANDSET, true).build())
                .build();
    }

    @Test
    void it_knows_of_a_window_no_more_than_the_engine_does() {
        Window january = new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        for (LocalDate put :
                new LocalDate[] {LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 13), LocalDate.of(2027, 1, 1)}) {
            Dossier dossier = handsetFrom(put);
            assertThat(ENGINE.prepare(dossier).derive(january))
                    .as("in place on %s", put)
                    .isEqualTo(ENGINE.derive(dossier, january));
        }
        assertThat(ENGINE.prepare(handsetFrom(LocalDate.of(2026, 3, 12)))
                        .derive(january)
                        .obligations())
                .anyMatch(duty -> duty.inPlaceOn().isPresent());
        assertThat(ENGINE.prepare(handsetFrom(LocalDate.of(2026, 3, 13)))
                        .derive(january)
                        .obligations())
                .noneMatch(duty -> duty.inPlaceOn().isPresent());
    }

    @Test
    void nothing_recorded_owes_nothing() {
        Dossier unknown = person().build();
        assertThat(ENGINE.prepare(unknown).derive(Window.year(2026)).obligations())
                .isEmpty();
        assertThat(ENGINE.prepare(unknown).dossier()).isSameAs(unknown);
    }

    @Test
    void a_window_beyond_the_calendar_is_refused() {
        LocalDate last = ENGINE.calendar().lastDay();
        PreparedDossier prepared = ENGINE.prepare(handsetFrom(LocalDate.of(2026, 3, 1)));
        Window whole = new Window(last.minusYears(1), last);
        assertThat(prepared.derive(whole)).isEqualTo(ENGINE.derive(prepared.dossier(), whole));
        assertThatThrownBy(() -> prepared.derive(new Window(last, last.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(last.toString());
    }
}
