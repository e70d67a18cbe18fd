package org.leling.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.leling.core.classification.Classifier;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.obligation.DutyState;
import org.leling.core.obligation.Obligation;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.city.CityPolicy;

class PlayerTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1); // Thursday
    private static final People PEOPLE = People.of(new Division("320508"), START);

    private static Player play(Dossier dossier) {
        return Player.of(CityPolicy.baseline(), dossier, START);
    }

    @Test
    void everybody_is_of_the_class_that_their_name_says() {
        assertThat(PEOPLE.all()).extracting(Dossier::id).doesNotHaveDuplicates();
        assertThat(classOf(PEOPLE.aloneAt95())).isEqualTo(LivingClass.EMPTY_NEST);
        assertThat(classOf(PEOPLE.withDaughter())).isEqualTo(LivingClass.WITH_RELATIVES);
        assertThat(classOf(PEOPLE.inNursingHome())).isEqualTo(LivingClass.INSTITUTION);
        assertThat(classOf(PEOPLE.relocated())).isEqualTo(LivingClass.RELOCATED);
        assertThat(classOf(PEOPLE.onAWard())).isEqualTo(LivingClass.EMPTY_NEST);
    }

    private static LivingClass classOf(Dossier dossier) {
        return Classifier.withDefaults().on(dossier, START).livingClass().orElseThrow();
    }

    @Test
    void nobody_owes_anything_standing_when_the_play_starts() {
        for (Dossier person : PEOPLE.all()) {
            assertThat(play(person).duties()).as("%s", person).isNotEmpty().noneMatch(Obligation::isStanding);
        }
    }

    @Test
    void a_year_is_played_done_left_done_late_and_waived() {
        Player player = play(PEOPLE.aloneAt95());
        player.advanceTo(LocalDate.of(2026, 1, 20)).deliver(Party.UNIT, Action.CALL);
        assertThat(player.state("empty-nest.call", "2026-01")).isEqualTo(DutyState.FULFILLED);
        assertThat(player.duties("empty-nest.call")).isEmpty();
        player.advanceTo(LocalDate.of(2026, 3, 2)); // Monday
        assertThat(player.state("empty-nest.call", "2026-02")).isEqualTo(DutyState.OVERDUE);
        assertThat(player.duties("empty-nest.call"))
                .extracting(duty -> duty.period().key())
                .containsExactly("2026-02", "2026-03");
        player.deliver(player.duties("empty-nest.call").get(0));
        assertThat(player.state("empty-nest.call", "2026-02")).isEqualTo(DutyState.FULFILLED_LATE);
        player.waive(player.duties("empty-nest.call").get(0), "本人出游");
        assertThat(player.state("empty-nest.call", "2026-03")).isEqualTo(DutyState.WAIVED);
        player.advanceTo(LocalDate.of(2026, 6, 1)); // Monday
        assertThat(player.state("empty-nest.call", "2026-04")).isEqualTo(DutyState.MISSED);
        assertThat(player.state("empty-nest.call", "2026-07")).isEqualTo(DutyState.UPCOMING);
    }

    @Test
    void what_is_learned_and_declared_brings_duties() {
        Player player = play(PEOPLE.withDaughter()).advanceTo(LocalDate.of(2026, 3, 2)); // Monday
        assertThat(player.duties("need.response")).isEmpty();
        player.learn(dossier -> dossier.event(new DossierEvent("e1", player.today(), EventKind.NEED)))
                .declare(new Campaign("c1", CampaignKind.VISIT, player.today(), LocalDate.of(2026, 3, 31)));
        assertThat(player.duties("need.response")).hasSize(1);
        assertThat(player.duties("campaign.visit")).hasSize(1);
        player.correct(PEOPLE.withDaughter());
        assertThat(player.duties("need.response")).isEmpty();
    }

    @Test
    void the_clock_stands_at_noon_in_shanghai_and_never_goes_back() {
        Player player = play(PEOPLE.aloneAt95());
        assertThat(player.clock().instant().atOffset(ZoneOffset.UTC).getHour()).isEqualTo(4);
        assertThat(LocalDate.now(player.clock())).isEqualTo(START);
        assertThatThrownBy(() -> player.advanceTo(START.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-12-31");
        assertThatThrownBy(() -> player.state("empty-nest.call", "2019-01"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("2026-01");
    }
}
