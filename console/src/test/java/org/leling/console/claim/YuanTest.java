package org.leling.console.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 100",
        "0.1, 10",
        "0.29, 29",
        "'1,234.56', 123456",
        "1234.5元, 123450",
        "￥ 8.05, 805",
        "999999999.99, 99999999999",
    })
    void yuan_become_fen_exactly(String typed, long fen) {
        assertThat(Yuan.fen(typed)).hasValue(fen);
    }

    @ParameterizedTest
    @CsvSource({"1.234", "-1", "x", "1.", ".5", "1e3", "1234567890"})
    void what_is_no_amount_is_none(String typed) {
        assertThat(Yuan.fen(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "5, 0.05", "123456, '1,234.56'", "10000000000, '100,000,000.00'"})
    void fen_are_shown_in_yuan(long fen, String shown) {
        assertThat(Yuan.yuan(fen)).isEqualTo(shown);
    }
}
