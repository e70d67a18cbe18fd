package org.leling.schedule;

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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.core.policy.Rule;
import org.leling.core.policy.city.CityPolicy;
import org.leling.schedule.statistics.Programme;

/** The arrows of this service, each seen to bite. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.leling.schedule");

    private static ArchRule noImportOf(String... packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    private static ArchRule conceptsKnowNo(String adapter) {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..db..", "..client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.leling.schedule..web..", "org.leling.schedule.." + adapter + "..");
    }

    @Test
    void no_other_service_is_imported() {
        noImportOf("org.leling.dossier..", "org.leling.alert..", "org.leling.console..", "org.leling.launcher..")
                .check(SERVICE);
        assertThatThrownBy(() -> noImportOf("org.leling.kit..").check(SERVICE)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "db", "client"})
    void concepts_know_nothing_of_their_adapters(String adapter) {
        assertThat(SERVICE.stream().filter(each -> each.getPackageName().endsWith("." + adapter)))
                .as("the package exists")
                .isNotEmpty();
        conceptsKnowNo(adapter).check(SERVICE);
        ArchRule bites = noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.leling.schedule.duty..");
        assertThatThrownBy(() -> bites.check(SERVICE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_database_knows_no_rule() throws IOException {
        List<String> rules =
                CityPolicy.baseline().rules().stream().map(Rule::id).toList();
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            List<Path> told = files.filter(path ->
                            path.toString().endsWith(".sql") || path.toString().contains("/db/"))
                    .filter(Files::isRegularFile)
                    .toList();
            assertThat(told).hasSizeGreaterThan(5);
            for (Path file : told) {
                String text = Files.readString(file);
                assertThat(rules).as(file.toString()).noneMatch(text::contains);
            }
        }
    }

    @Test
    void every_programme_is_made_of_rules_in_force_and_no_rule_is_in_two() {
        List<String> rules =
                CityPolicy.baseline().rules().stream().map(Rule::id).toList();
        List<String> named = Arrays.stream(Programme.values())
                .flatMap(programme -> programme.rules().stream())
                .toList();
        assertThat(named).doesNotHaveDuplicates().isSubsetOf(rules);
        assertThat(Programme.of("dossier.review")).isEqualTo(Programme.OTHER);
    }
}
