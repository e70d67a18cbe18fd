package org.leling.dossier.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** What the interface's description says of the body of a search is what a search takes. */
class SearchBodyTest extends DossierTest {

    @Test
    void every_property_that_is_described_is_asked_for_and_a_name_is_called_text() {
        List<String> described = Arrays.stream(SearchBody.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        described.forEach(name -> body.put(name, 7.5));

        assertThat(bureau.post("/dossiers/search", body).faults())
                .hasSize(described.size())
                .noneMatch(fault -> fault.endsWith("unknown-property"));
        assertThat(bureau.post("/dossiers/search", map("name", "王")).faults()).containsExactly("name unknown-property");
    }

    @Test
    void the_example_is_taken() throws Exception {
        Object example = json.readValue(SearchBody.EXAMPLE, Object.class);

        Api.Answer found = bureau.post("/dossiers/search", example);
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
    }
}
