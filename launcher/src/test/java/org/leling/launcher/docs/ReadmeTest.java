package org.leling.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Setting;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.city.CityPolicy;

class ReadmeTest {

    private static final Path HERE = Path.of("src/test/java/org/leling/launcher/docs/ReadmeTest.java");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    @Test
    void theTenLinesOfTheReadmeGiveTheYearsDuties() {
        List<String> lines = new ArrayList<>();
        Residence alone = Residence.in(new Division("320508"))
                .setting(Setting.HOME)
                .livesWith()
                .build();
        Dossier dossier = Dossier.of(new DossierId("p-1"), LocalDate.of(1929, 5, 4), new Division("320508"))
                .change(FactChange.from(LocalDate.of(2026, 1, 1))
                        .with(FactKey.RESIDENCE, alone)
                        .build())
                .build();
        Obligations engine = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
        for (Obligation duty : engine.derive(dossier, Window.year(2026)).obligations()) {
            lines.add(duty.due() + " " + duty.party().chinese() + " "
                    + duty.action().chinese());
        }
        assertThat(lines).contains("2026-03-31 管理单位 走访").hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theLinesInTheReadmeAreThoseOfThisTest(String readme) throws IOException {
        Matcher block = JAVA.matcher(Files.readString(Path.of("..", readme)));
        assertThat(block.find()).isTrue();
        assertThat(squeezed(Files.readString(HERE))).contains(squeezed(block.group(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "README.zh-CN.md",
                "CONTRIBUTING.md",
                "examples/README.md",
                "docs/decisions/README.md"
            })
    void everyLinkLeadsSomewhere(String document) throws IOException {
        Path file = Path.of("..", document);
        Matcher link = LINK.matcher(Files.readString(file));
        List<String> broken = new ArrayList<>();
        while (link.find()) {
            if (!Files.exists(file.resolveSibling(link.group(1)))) {
                broken.add(link.group(1));
            }
        }
        assertThat(broken).isEmpty();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
