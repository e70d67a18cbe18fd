package org.leling.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.classification.AttentionLevel;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Role;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.duty.Party;
import org.leling.core.obligation.DutyState;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.Trigger;

/** Every word that a reader is shown is there, and no two of a kind are called the same. */
class TermsTest {

    static Stream<Arguments> terms() {
        return Stream.of(
                in("Ability", Stream.of(Ability.values()).map(Ability::chinese)),
                in("AttentionLevel", Stream.of(AttentionLevel.values()).map(AttentionLevel::chinese)),
                in("EventKind", Stream.of(EventKind.values()).map(EventKind::chinese)),
                in("LivingClass", Stream.of(LivingClass.values()).map(LivingClass::chinese)),
                in("LivingClass, clauses", Stream.of(LivingClass.values()).map(LivingClass::clause)),
                in("LivingClass, English", Stream.of(LivingClass.values()).map(LivingClass::english)),
                in("Rank", Stream.of(Rank.values()).map(Rank::chinese)),
                in("Role", Stream.of(Role.values()).map(Role::chinese)),
                in("Role, English", Stream.of(Role.values()).map(Role::english)),
                in("Reckoning", Stream.of(YearlyDay.Reckoning.values()).map(YearlyDay.Reckoning::chinese)),
                in("Action", Stream.of(Action.values()).map(Action::chinese)),
                in("Action, English", Stream.of(Action.values()).map(Action::english)),
                in("DutyKind", Stream.of(DutyKind.values()).map(DutyKind::chinese)),
                in("DutyKind, English", Stream.of(DutyKind.values()).map(DutyKind::english)),
                in("Party", Stream.of(Party.values()).map(Party::chinese)),
                in("Party, English", Stream.of(Party.values()).map(Party::english)),
                in("DutyState", Stream.of(DutyState.values()).map(DutyState::chinese)),
                in("CampaignKind", Stream.of(CampaignKind.values()).map(CampaignKind::chinese)),
                in("Trigger", Stream.of(Trigger.values()).map(Trigger::chinese)),
                in("Trigger, English", Stream.of(Trigger.values()).map(Trigger::english)));
    }

    private static Arguments in(String what, Stream<String> words) {
        return Arguments.of(what, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void each_has_a_word_of_its_own(String what, Stream<String> words) {
        assertThat(words.toList())
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).isNotBlank());
    }
}
