package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterMessagesTest {

    private static final Set<String> CODES_WITH_VARIANTS_ONLY = Set.of("ID_CHECKSUM");

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                RosterMessages.BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void chineseAndEnglishSayTheSameThings() {
        Set<String> chinese = bundle(Locale.ROOT).keySet();
        // The keys of a bundle hold those of its parent: only the English file itself can lack one.
        assertThat(chinese)
                .allSatisfy(key -> assertThat(bundle(Locale.ENGLISH).getString(key))
                        .isNotEqualTo(bundle(Locale.ROOT).getString(key)));
        assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(chinese);
    }

    @Test
    void everyCodeHasItsMessageAndNoMessageIsWithoutACode() {
        Set<String> expected = new TreeSet<>();
        Arrays.stream(FindingCode.values())
                .map(Enum::name)
                .filter(code -> !CODES_WITH_VARIANTS_ONLY.contains(code))
                .forEach(code -> expected.add("finding." + code));
        Arrays.stream(IdNumber.Verdict.values())
                .filter(verdict -> verdict != IdNumber.Verdict.VALID && verdict != IdNumber.Verdict.MISSING)
                .forEach(verdict -> expected.add("finding.ID_CHECKSUM." + verdict));
        Stream.of(
                        "ID_CHECKSUM.NUMERIC",
                        "PLACE_MISSING.COUNTY",
                        "ROW_REFUSED.DIED",
                        "DATE_UNREADABLE.PARTIAL",
                        "DAY_IMPOSSIBLE.AHEAD",
                        "DAY_IMPOSSIBLE.BEFORE_BIRTH",
                        "DAY_IMPOSSIBLE.AFTER_DEATH",
                        "SERVICE_UNKNOWN.MISSING",
                        "UNTIL_UNREADABLE.BEFORE")
                .forEach(variant -> expected.add("finding." + variant));
        Arrays.stream(RosterFault.Code.values()).forEach(code -> expected.add("fault." + code));
        Arrays.stream(PassedOver.Reason.values()).forEach(reason -> expected.add("reason." + reason));
        assertThat(new TreeSet<>(bundle(Locale.ROOT).keySet())).isEqualTo(expected);
    }

    @Test
    void aChineseAskerIsAnsweredInChineseOnAnEnglishMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(RosterMessages.say(RosterFault.of(RosterFault.Code.FILE_EMPTY), Locale.CHINA))
                    .isEqualTo("文件是空的");
            assertThat(RosterMessages.say(RosterFault.of(RosterFault.Code.FILE_EMPTY), Locale.UK))
                    .isEqualTo("The file is empty");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aDuplicateNamesTheOtherRow() {
        Finding finding = new Finding(
                new RowPlace("在册", 4), "身份证号", FindingCode.ID_DUPLICATE, "finding.ID_DUPLICATE", List.of("«二» 7"));
        assertThat(RosterMessages.say(finding, Locale.CHINA)).contains("第 «二» 7 行");
        assertThat(RosterMessages.say(finding, Locale.ENGLISH)).contains("row «二» 7;");
    }

    @ParameterizedTest
    @EnumSource(RosterFault.Code.class)
    void anApostropheIsSpelledAsItIsRead(RosterFault.Code code) {
        assertThat(RosterMessages.say(RosterFault.of(code, 64), Locale.ENGLISH))
                .doesNotContain("''", "{0}")
                .doesNotContain("cant");
    }
}
