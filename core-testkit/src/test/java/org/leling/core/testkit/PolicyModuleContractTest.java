package org.leling.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.leling.core.dossier.LivingClass.EMPTY_NEST;
import static org.leling.core.dossier.LivingClass.RELOCATED;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.Conditions.inClass;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.Division;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Condition;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.RuleBook;
import org.leling.core.policy.RuleBuilder;
import org.leling.core.policy.check.FindingKind;

/** A sound module keeps its contract; each faulty one fails in the test that is there for its fault. */
class PolicyModuleContractTest {

    private static PolicyModule district(PolicyModule rules) {
        return book -> {
            book.module("gusu", "姑苏区", "1").within(new Division("320508"));
            rules.define(book);
        };
    }

    private static RuleBuilder call(RuleBook book, String id, Condition... to) {
        return book.rule(id)
                .cites("3.3-2", "月有电话")
                .owedBy(Party.UNIT)
                .action(Action.CALL)
                .appliesTo(to);
    }

    private static Events run(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
    }

    static final class Sound implements PolicyModuleContract {
        @Override
        public PolicyModule module() {
            return district(book -> {
                call(book, "empty-nest.call", inAnyClass())
                        .every(CalendarUnit.MONTH)
                        .stated();
                call(book, "gusu.call", inClass(RELOCATED))
                        .every(CalendarUnit.MONTH)
                        .defaulted();
            });
        }
    }

    static final class Loosening implements PolicyModuleContract {
        @Override
        public PolicyModule module() {
            return district(book -> call(book, "empty-nest.call", inClass(EMPTY_NEST))
                    .every(CalendarUnit.QUARTER)
                    .stated());
        }
    }

    static class NeverApplying implements PolicyModuleContract {
        @Override
        public PolicyModule module() {
            return district(book -> call(book, "gusu.call", inClass(EMPTY_NEST), inClass(RELOCATED))
                    .every(CalendarUnit.MONTH)
                    .stated());
        }
    }

    static final class NeverApplyingExplained extends NeverApplying {
        @Override
        public List<Explained> explained() {
            return List.of(new Explained(FindingKind.NEVER_APPLIES, "gusu.call", "kept for the id"));
        }
    }

    static final class ExplainingWhatIsNotFound implements PolicyModuleContract {
        @Override
        public PolicyModule module() {
            return new Sound().module();
        }

        @Override
        public List<Explained> explained() {
            return List.of(new Explained(FindingKind.NEVER_APPLIES, "gusu.call", "mended long ago"));
        }
    }

    static final class Whimsical implements PolicyModuleContract {
        private static final AtomicInteger ASKED = new AtomicInteger();

        @Override
        public PolicyModule module() {
            return district(book -> call(
                            book,
                            "gusu.call",
                            inClass(EMPTY_NEST),
                            Condition.of("随意", "as the mood is", s -> ASKED.incrementAndGet() % 3 == 0))
                    .every(CalendarUnit.MONTH)
                    .stated());
        }
    }

    static final class WithoutParameter implements PolicyModuleContract {
        @Override
        public PolicyModule module() {
            return district(
                    book -> call(book, "gusu.agreed", inAnyClass()).asAgreed().defaulted());
        }
    }

    static final class Nameless implements PolicyModuleContract {
        @Override
        public PolicyModule module() {
            return book -> {
                book.module("gusu", " ", "1").within(new Division("320508"));
                call(book, "gusu.call", inClass(RELOCATED))
                        .every(CalendarUnit.MONTH)
                        .stated();
            };
        }
    }

    static final class WithoutClause implements PolicyModuleContract {
        @Override
        public PolicyModule module() {
            return district(book -> book.rule("gusu.call")
                    .owedBy(Party.UNIT)
                    .action(Action.CALL)
                    .appliesTo(inClass(RELOCATED))
                    .every(CalendarUnit.MONTH)
                    .defaulted());
        }
    }

    @Test
    void a_fault_of_the_form_is_told_once() {
        run(WithoutClause.class)
                .assertStatistics(statistics ->
                        statistics.started(7).succeeded(1).failed(1).aborted(5));
    }

    @Test
    void a_sound_module_keeps_its_contract_and_one_whose_finding_is_explained_does_too() {
        for (Class<?> sound : List.of(Sound.class, NeverApplyingExplained.class)) {
            run(sound).assertStatistics(statistics -> statistics.started(7).succeeded(7));
        }
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of(Loosening.class, "every_finding_of_the_check_is_mended_or_explained", "放宽了频次或时限"),
                Arguments.of(Loosening.class, "it_goes_together_with_the_wider_modules", "每月一次→每季度一次"),
                Arguments.of(NeverApplying.class, "every_finding_of_the_check_is_mended_or_explained", "没有任何情况能使规则适用"),
                Arguments.of(
                        ExplainingWhatIsNotFound.class,
                        "every_finding_of_the_check_is_mended_or_explained",
                        "explained, and not found"),
                Arguments.of(Whimsical.class, "the_same_dossier_gives_the_same_duties", "/gusu.call/2026-"),
                Arguments.of(
                        WithoutParameter.class,
                        "a_default_shows_its_parameter_and_nothing_else_does",
                        "rule gusu.agreed is DEFAULTED"),
                Arguments.of(
                        WithoutClause.class,
                        "every_finding_of_the_check_is_mended_or_explained",
                        "NO_CLAUSE gusu.call: the rule cites no clause"),
                Arguments.of(Nameless.class, "it_says_what_it_is_called_and_holds_rules", "does not say its name"));
    }

    @ParameterizedTest(name = "{0} fails in {1}")
    @MethodSource("faulty")
    void a_faulty_module_fails_and_is_told_why(Class<?> contract, String test, String why) {
        Stream<String> failures = run(contract).failed().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().startsWith(test))
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage());
        assertThat(failures).singleElement().asString().contains(why);
    }
}
