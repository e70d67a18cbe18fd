package org.leling.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.exchange.Case;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.policy.city.CityPolicy;

/** Every golden case and ledger, to the letter, read straight from its files. */
class GoldenCasesTest {

    private static final Obligations ENGINE = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());

    @TestFactory
    Stream<DynamicTest> what_is_owed() {
        return GoldenFiles.list("golden")
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Case given = file.read();
                    List<String> rows =
                            ENGINE.derive(given.dossier(), given.window(), given.campaigns()).obligations().stream()
                                    .map(GoldenCasesTest::row)
                                    .toList();
                    assertThat(rows).containsExactlyElementsOf(file.rows());
                }));
    }

    @TestFactory
    Stream<DynamicTest> how_each_duty_stands() {
        return GoldenFiles.list("golden-ledgers")
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Case given = file.read();
                    Ledger ledger = Ledgers.of(ENGINE)
                            .asOf(
                                    given.asOf().orElseThrow(),
                                    given.dossier(),
                                    given.window(),
                                    given.campaigns(),
                                    given.deliveries(),
                                    given.waivers());
                    List<String> rows = ledger.entries().stream()
                            .map(entry -> row(entry.obligation()) + "," + entry.state() + ","
                                    + entry.delivery().map(d -> d.id()).orElse("") + ","
                                    + entry.on().map(Object::toString).orElse(""))
                            .toList();
                    assertThat(rows).containsExactlyElementsOf(file.rows());
                }));
    }

    private static String row(Obligation duty) {
        return String.join(
                ",",
                duty.due().toString(),
                duty.rule().id(),
                duty.period().key(),
                duty.party().name(),
                duty.action().name(),
                duty.first().toString(),
                duty.last().toString());
    }
}
