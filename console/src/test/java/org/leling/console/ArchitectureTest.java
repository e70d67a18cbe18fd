package org.leling.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.leling.console");

    private static ArchRule nothingOf(String... packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    @Test
    void theConsoleImportsNoOtherService() {
        nothingOf("org.leling.dossier..", "org.leling.schedule..", "org.leling.alert..", "org.leling.launcher..")
                .check(CONSOLE);
    }

    @Test
    void theConsoleComputesNoRuleAndNoState() {
        nothingOf("org.leling.core.policy..", "org.leling.core.obligation..", "org.leling.core.classification..")
                .check(CONSOLE);
    }

    @Test
    void theRuleBites() {
        ArchRule rule = nothingOf("org.leling.core.duty..");
        assertThatThrownBy(() -> rule.check(CONSOLE)).isInstanceOf(AssertionError.class);
        assertThat(CONSOLE).hasSizeGreaterThan(50);
    }
}
