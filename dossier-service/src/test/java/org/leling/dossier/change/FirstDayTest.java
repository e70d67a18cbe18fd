package org.leling.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** What began a dossier, recorded wrongly: it can be put right in one change or in two. */
class FirstDayTest extends DossierTest {

    private static final String FIRST = "2026-01-05";

    private static Map<String, Object> livesFrom(String day) {
        return map("source", "call", "facts", List.of(map("from", day, "residence", home("320505", "SPOUSE"))));
    }

    private static Map<String, Object> takenBack() {
        return map("source", "call", "withdraw", map("facts", List.of(map("from", FIRST, "key", "residence"))));
    }

    @Test
    void what_began_the_dossier_is_taken_back_in_one_change_and_said_rightly_in_the_next() {
        String id = create(person("首日", "市首日局"));
        change(id, 1, livesFrom("2026-06-01"));
        assertThat(change(id, 2, takenBack()).status()).isEqualTo(200);
        assertThat(bureau.get("/dossiers/" + id).at("firstDay")).isEqualTo("2026-06-01");

        Api.Answer earlier = change(id, 3, livesFrom("2026-01-04"));
        Api.Answer again = change(id, 3, livesFrom(FIRST));

        assertThat(earlier.faults()).containsExactly("facts[0].residence before-first-day");
        assertThat((String) earlier.at("faults.0.message")).isEqualTo("2026-01-04早于档案首日2026-01-05");
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(bureau.get("/dossiers/" + id).at("firstDay")).isEqualTo(FIRST);
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-02-01").at("class.livingClass"))
                .isEqualTo("EMPTY_NEST");
    }
}
