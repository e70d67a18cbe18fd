package org.leling.acceptance.arrows;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.core.breakers.ReviewsAPolicy;
import org.leling.dossier.breakers.AsksTheTime;
import org.leling.dossier.breakers.ComparesPolicies;
import org.leling.dossier.breakers.ReachesIntoAlert;
import org.leling.kit.breakers.KnowsTheDomain;

/** The arrows between modules, and who may ask the time; each rule is seen to bite on a class that breaks it. */
class ArrowsTest {

    private static final List<String> SERVICES = List.of("dossier", "schedule", "alert", "console", "launcher");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("breakers")
                    && !location.contains("test-classes")
                    && !location.contains("-tests.jar"))
            .importPackages("org.leling");

    private static final JavaClasses BREAKERS = new ClassFileImporter()
            .importClasses(
                    ReachesIntoAlert.class,
                    AsksTheTime.class,
                    KnowsTheDomain.class,
                    ReviewsAPolicy.class,
                    ComparesPolicies.class);

    /** What of org.leling.core lies in core-review: for a policy's author, and for no program that only derives. */
    private static final String[] REVIEW = {"org.leling.core.impact..", "org.leling.core.policy.check.."};

    private static String in(String module) {
        return "org.leling." + module + "..";
    }

    private static ArchRule mayNotKnow(String module, String other) {
        return noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(other));
    }

    private static ArchRule mayNotReview(String module) {
        return noClasses()
                .that()
                .resideInAPackage(in(module))
                .and()
                .resideOutsideOfPackages(REVIEW)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REVIEW);
    }

    private static final ArchRule ONLY_THE_KIT_ASKS_THE_TIME = noClasses()
            .that()
            .resideOutsideOfPackages("org.leling.kit.time..", "org.leling.launcher..")
            .should()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault");

    static Stream<Arguments> forbidden() {
        List<Arguments> pairs = new ArrayList<>();
        for (String service : SERVICES) {
            pairs.add(Arguments.of("kit", service));
            pairs.add(Arguments.of("core", service));
            SERVICES.stream().filter(other -> !other.equals(service)).forEach(o -> pairs.add(Arguments.of(service, o)));
        }
        pairs.add(Arguments.of("core", "kit"));
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} does not know {1}")
    @MethodSource("forbidden")
    void no_arrow_runs_back_up_or_across(String module, String other) {
        for (String named : List.of(module, other)) {
            assertThat(MAIN.stream().anyMatch(type -> type.getPackageName().startsWith("org.leling." + named)))
                    .as("there are classes in %s", in(named))
                    .isTrue();
        }
        mayNotKnow(module, other).check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "kit", "dossier", "schedule", "alert", "console", "launcher"})
    void only_authors_of_policy_know_core_review(String module) {
        for (String reviewed : REVIEW) {
            assertThat(MAIN.stream().anyMatch(resideInAPackage(reviewed)))
                    .as("there are classes in %s", reviewed)
                    .isTrue();
        }
        mayNotReview(module).check(MAIN);
    }

    @Test
    void the_rules_about_arrows_bite() {
        assertThatThrownBy(() -> mayNotReview("core").check(BREAKERS)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> mayNotReview("dossier").check(BREAKERS)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> mayNotKnow("dossier", "alert").check(BREAKERS)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> mayNotKnow("kit", "dossier").check(BREAKERS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void only_the_kit_asks_the_time() {
        ONLY_THE_KIT_ASKS_THE_TIME.check(MAIN);
        assertThatThrownBy(() -> ONLY_THE_KIT_ASKS_THE_TIME.check(BREAKERS)).isInstanceOf(AssertionError.class);
    }
}
