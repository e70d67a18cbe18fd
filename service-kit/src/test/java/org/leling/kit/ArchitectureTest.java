package org.leling.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Services stand on the kit, and the kit on none of them; nothing but the clock's package asks the time. */
class ArchitectureTest {

    private static final List<String> PACKAGES = List.of(
            "audit",
            "client",
            "crypto",
            "database",
            "due",
            "feed",
            "guard",
            "idempotency",
            "outbox",
            "privacy",
            "problem",
            "scope",
            "start",
            "time",
            "token",
            "tracing");

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.leling.kit");

    private static ArchRule imports(String... forbidden) {
        return noClasses()
                .that()
                .resideInAPackage("org.leling.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    private static ArchRule asksTheTimeOutside(String... allowed) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault");
    }

    @Test
    void the_kit_imports_no_service() {
        imports(
                        "org.leling.dossier..",
                        "org.leling.schedule..",
                        "org.leling.alert..",
                        "org.leling.console..",
                        "org.leling.launcher..")
                .check(KIT);
    }

    @Test
    void the_rule_on_imports_bites() {
        assertThatThrownBy(() -> imports("org.leling.kit.database..").check(KIT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.leling.kit.scope");
    }

    @Test
    void nothing_asks_the_system_for_the_time_by_itself() {
        asksTheTimeOutside("org.leling.kit.time..").check(KIT);
    }

    @Test
    void the_rule_on_time_bites() {
        JavaClasses withOffender = new ClassFileImporter().importClasses(Offender.class);
        assertThatThrownBy(() -> asksTheTimeOutside("org.leling.kit.time..").check(withOffender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Offender");
    }

    @Test
    void the_named_packages_are_those_that_exist_and_each_says_what_it_is() throws IOException {
        Path root = Path.of("src/main/java/org/leling/kit");
        try (Stream<Path> folders = Files.list(root)) {
            Set<String> found = folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).containsExactlyElementsOf(PACKAGES);
        }
        for (String name : PACKAGES) {
            assertThat(root.resolve(name).resolve("package-info.java"))
                    .content()
                    .contains("@NullMarked");
        }
    }

    /** Breaks the rule on purpose. */
    static final class Offender {
        private Offender() {}

        static java.time.Instant ask() {
            return java.time.Instant.now();
        }
    }
}
