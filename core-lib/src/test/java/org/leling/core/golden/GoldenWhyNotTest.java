package org.leling.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.exchange.Case;
import org.leling.core.obligation.Explanations;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.WhyNot;
import org.leling.core.obligation.Window;
import org.leling.core.policy.city.CityPolicy;

/**
 * Why people of the golden cases are not owed what one might expect: the answers of {@code why-not.csv}, to the letter,
 * in both languages.
 */
class GoldenWhyNotTest {

    private static final Obligations ENGINE = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    private static final Explanations EXPLANATIONS = Explanations.of(ENGINE);

    @TestFactory
    Stream<DynamicTest> each_answer_names_what_failed_on_which_days_in_a_sentence_that_can_be_read()
            throws IOException {
        List<String> lines;
        try (var table = GoldenWhyNotTest.class.getResourceAsStream("/why-not.csv")) {
            lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(20);
        return lines.stream().map(line -> {
            String[] asked = line.split(";");
            return DynamicTest.dynamicTest(asked[0] + ", " + asked[1] + " " + asked[2], () -> {
                Case given = golden(asked[0]);
                WhyNot answer = EXPLANATIONS.whyNot(given.dossier(), given.campaigns(), asked[1], asked[2]);
                assertThat(row(asked, answer)).isEqualTo(line);
            });
        });
    }

    /** What it finds by looking into one period is what is found among all that is ever owed. */
    @TestFactory
    Stream<DynamicTest> a_duty_is_found_by_its_period_as_it_is_among_all() {
        return Stream.of("golden", "golden-ledgers")
                .flatMap(GoldenFiles::list)
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Case given = file.read();
                    Window untilTheEnd =
                            new Window(given.window().from(), ENGINE.calendar().lastDay());
                    List<Obligation> all = ENGINE.derive(given.dossier(), untilTheEnd, given.campaigns())
                            .obligations();
                    for (Obligation duty : all.subList(0, Math.min(all.size(), 60))) {
                        assertThat(EXPLANATIONS.find(
                                        given.dossier(),
                                        given.campaigns(),
                                        duty.rule().id(),
                                        duty.period().key()))
                                .hasValue(duty);
                    }
                }));
    }

    static String row(String[] asked, WhyNot answer) {
        String days = answer.days().stream()
                .map(each -> each.from() + " to " + each.to())
                .collect(Collectors.joining(" and "));
        return String.join(
                ";", asked[0], asked[1], asked[2], answer.code().name(), days, answer.chinese(), answer.english());
    }

    private static Case golden(String name) throws IOException {
        return GoldenFiles.list("golden")
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .read();
    }
}
