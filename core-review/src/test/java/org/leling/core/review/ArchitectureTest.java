package org.leling.core.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaCall.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows of core-review; each rule is seen to bite on a class that breaks it. */
class ArchitectureTest {

    private static final String IMPACT = "org.leling.core.impact..";
    private static final String CHECK = "org.leling.core.policy.check..";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.leling.core.impact", "org.leling.core.policy.check");
    private static final JavaClasses BREAKERS =
            new ClassFileImporter().importClasses(ClockReader.class, Outsider.class);

    private static final ArchRule CORE_AND_JDK_ONLY =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.leling.core..");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(Predicates.target(HasName.Predicates.name("now")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault");

    private static ArchRule mayNotKnow(String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other);
    }

    @Test
    void it_depends_on_core_lib_and_the_jdk_alone() {
        CORE_AND_JDK_ONLY.check(MAIN);
        assertThatThrownBy(() -> CORE_AND_JDK_ONLY.check(BREAKERS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void it_reads_no_clock_no_zone_and_no_locale() {
        NO_CLOCK.check(MAIN);
        assertThatThrownBy(() -> NO_CLOCK.check(BREAKERS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void neither_package_knows_the_other() {
        assertThat(MAIN)
                .extracting(type -> type.getPackageName())
                .contains("org.leling.core.impact", "org.leling.core.policy.check");
        mayNotKnow(IMPACT, CHECK).check(MAIN);
        mayNotKnow(CHECK, IMPACT).check(MAIN);
        assertThatThrownBy(() -> mayNotKnow(CHECK, "org.leling.core.policy").check(MAIN))
                .isInstanceOf(AssertionError.class);
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
            return new ClassFileImporter();
        }
    }
}
