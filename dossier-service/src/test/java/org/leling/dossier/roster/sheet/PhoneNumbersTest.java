package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/roster/mobile-cases.csv", numLinesToSkip = 1)
    void aNumberIsAMobilesAsTheCaseSays(String number, boolean valid, String reason) {
        assertThat(PhoneNumbers.isMobile(number)).as(reason).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "13900000000 → MOBILE 13900000000",
                "139 0000 0000 → MOBILE 13900000000",
                "139-0000-0000 → MOBILE 13900000000",
                "+8613900000000 → MOBILE 13900000000",
                "8613900000000 → MOBILE 13900000000",
                "0086 139 0000 0000 → MOBILE 13900000000",
                "１３９００００００００ → MOBILE 13900000000",
                "0512-67815201 → LANDLINE 051267815201",
                "(0512)67815201 → LANDLINE 051267815201",
                "（0512）6781 5201 → LANDLINE 051267815201",
                "01012345678 → LANDLINE 01012345678",
                "+86 0512-67815201 → LANDLINE 051267815201",
                "0512-6781520 → LANDLINE 05126781520",
                "13900000000、0512-67815201 → MOBILE 13900000000, LANDLINE 051267815201",
                "13900000000/13800000000 → MOBILE 13900000000, MOBILE 13800000000",
                "13900000000 13800000000 → MOBILE 13900000000, MOBILE 13800000000",
                "13900000000；1380000000 → MOBILE 13900000000, INVALID 1380000000",
                "1380013800 → INVALID 1380013800",
                "67815201 → INVALID 67815201",
                "0512-678152 → INVALID 0512-678152",
                "0512-678152011 → INVALID 0512-678152011",
                "12900000000 → INVALID 12900000000",
                "10086 → INVALID 10086",
                "1390000000a → INVALID 1390000000a",
                "问女儿 → INVALID 问女儿"
            })
    void aCellIsReadAsItsNumbers(String typed, String expected) {
        assertThat(PhoneNumbers.read(typed).stream()
                        .map(phone -> phone.kind() + " " + phone.number())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "无", "-", "'  '"})
    void aMarkForNothingIsNoNumber(String typed) {
        assertThat(PhoneNumbers.read(typed)).isEqualTo(List.of());
    }
}
