package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvFileSource(resources = "/roster/id-number-cases.csv", numLinesToSkip = 1)
    void aNumberIsValidAsTheCaseSays(String number, boolean valid, String reason) {
        assertThat(IdNumber.check(number, TODAY) == IdNumber.Verdict.VALID)
                .as(reason)
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "11010119301110961x, 11010119301110961X",
        "１１０１０１１９２７０３１５９９１２, 110101192703159912",
        "110101 19270315 9912, 110101192703159912",
        "'''110101192703159912', 110101192703159912",
        "110101-19270315-9912, 110101192703159912",
        "\u200B110101192703159912\u00A0, 110101192703159912"
    })
    void whatPeopleTypeIsMadePlain(String typed, String expected) {
        assertThat(IdNumber.plain(typed)).isEqualTo(expected);
        assertThat(IdNumber.check(expected, TODAY)).isEqualTo(IdNumber.Verdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "110101270315991, FIFTEEN_DIGITS",
        "11010119270315991, LENGTH",
        "11010119270315O910, CHARACTERS",
        "990101192703159916, PROVINCE",
        "110101192302299914, DATE",
        "110101209901019919, DATE",
        "110101192703159911, CHECK_CHARACTER"
    })
    void aVerdictSaysWhatIsWrong(String number, IdNumber.Verdict expected) {
        assertThat(IdNumber.check(number, TODAY)).isEqualTo(expected);
    }

    @Test
    void whoIsBornOnTheDayOfImportIsBornAndWhoIsBornTheDayAfterIsNot() {
        String number = "110101209901019919";
        assertThat(IdNumber.check(number, LocalDate.of(2099, 1, 1))).isEqualTo(IdNumber.Verdict.VALID);
        assertThat(IdNumber.check(number, LocalDate.of(2098, 12, 31))).isEqualTo(IdNumber.Verdict.DATE);
    }

    @ParameterizedTest
    @CsvSource({
        // as Excel stores the number 320581192711027293, or one that ends in zeros by chance
        "3.20581192711027E+17, true",
        "320581192711027000, true",
        "320581192711027293, false",
        "320581192711027, false"
    })
    void aNumberOfWhichExcelLostTheLastDigitsIsSeen(BigDecimal stored, boolean lost) {
        assertThat(IdCell.read(CellValue.number(stored, false, false), TODAY).digitsLost())
                .isEqualTo(lost);
    }

    @Test
    void scientificTextIsSeenToo() {
        assertThat(IdCell.read(CellValue.text("3.20581E+17"), TODAY).digitsLost())
                .isTrue();
    }
}
