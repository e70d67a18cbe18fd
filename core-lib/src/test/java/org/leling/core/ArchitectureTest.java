package org.leling.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows inside core-lib; each rule is seen to bite on a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.leling.core");
    private static final JavaClasses BREAKERS =
            new ClassFileImporter().importClasses(ClockReader.class, Outsider.class);

    /** From the ground up: a package may know those before it. */
    private static final List<String> LAYERS =
            List.of("calendar", "duty", "dossier", "caregroup", "classification", "policy", "obligation", "exchange");

    private static final ArchRule JDK_ONLY =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.leling.core..");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("now")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault");

    @Test
    void it_depends_on_the_jdk_alone() {
        JDK_ONLY.check(MAIN);
        assertThatThrownBy(() -> JDK_ONLY.check(BREAKERS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void it_reads_no_clock_no_zone_and_no_locale() {
        NO_CLOCK.check(MAIN);
        assertThatThrownBy(() -> NO_CLOCK.check(BREAKERS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void no_package_knows_a_later_one() {
        for (int i = 0; i < LAYERS.size(); i++) {
            String own = "org.leling.core." + LAYERS.get(i) + "..";
            assertThat(MAIN.stream().anyMatch(c -> c.getPackageName().startsWith(own.replace("..", ""))))
                    .as("package %s exists", own)
                    .isTrue();
            for (String later : LAYERS.subList(i + 1, LAYERS.size())) {
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.leling.core." + later + "..")
                        .check(MAIN);
            }
        }
        ArchRule backwards = noClasses()
                .that()
                .resideInAPackage("org.leling.core.obligation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.leling.core.policy..");
        assertThatThrownBy(() -> backwards.check(MAIN)).isInstanceOf(AssertionError.class);
    }

    @Test
    void there_is_no_circle() {
        slices().matching("org.leling.core.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** Breaks the rule about clocks. */
    static final class ClockReader {
        java.time.LocalDate today() {
            return java.time.LocalDate.now(java.time.ZoneId.systemDefault());
        }
    }

    /** Breaks the rule about dependencies. */
    static final class Outsider {
        Object library() {
            return new com.fasterxml.jackson.databind.ObjectMapper();
        }
    }
}
