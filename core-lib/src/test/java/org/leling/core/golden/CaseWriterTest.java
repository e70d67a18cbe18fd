package org.leling.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leling.core.dossier.Dossier;
import org.leling.core.exchange.CaseReader;
import org.leling.core.exchange.CaseWriter;

/** What is written is read as the same, for every golden dossier. */
class CaseWriterTest {

    @TestFactory
    Stream<DynamicTest> out_and_in_again_changes_nothing() {
        return Stream.concat(GoldenFiles.list("golden"), GoldenFiles.list("golden-ledgers"))
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Dossier dossier = file.read().dossier();
                    Map<String, Object> written = CaseWriter.write(dossier);
                    Dossier again = CaseReader.readDossier(written).get();
                    assertThat(again.changes()).isEqualTo(dossier.changes());
                    assertThat(again.hospital()).isEqualTo(dossier.hospital());
                    assertThat(again.events()).isEqualTo(dossier.events());
                    assertThat(CaseWriter.write(again)).isEqualTo(written);
                }));
    }
}
