package org.leling.dossier.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Divisions by what people write. */
class DivisionSearchTest extends DossierTest {

    @ParameterizedTest
    @CsvSource({
        "姑苏区, 320508",
        "320508, 320508",
        "常熟市虞山街道1号, 320581",
        "江苏省苏州市常熟市虞山街道1号, 320581",
        "上海市徐汇区漕溪路2号, 310104",
    })
    void a_place_or_an_address_leads_to_its_division(String text, String code) {
        Api.Answer found = bureau.post("/divisions/search", map("text", text));

        assertThat(found.at("items.0.code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"幸福路1号", "鼓楼区"})
    void what_fits_nothing_or_several_is_not_guessed(String text) {
        assertThat(bureau.post("/divisions/search", map("text", text)).list("items"))
                .isEmpty();
    }
}
