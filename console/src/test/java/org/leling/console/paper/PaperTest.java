package org.leling.console.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.console.group.CareGroup;
import org.leling.console.person.PersonCard;
import org.leling.console.view.Terms;

/** The two papers, read back from the PDF by another library than the one that wrote them. */
class PaperTest {

    private static final Terms ZH = Somebody.terms(Locale.CHINESE);
    private static final Terms EN = Somebody.terms(Locale.ENGLISH);
    private static final CareGroup NOBODY = new CareGroup(null, null, null);

    private static Typeface typeface() {
        assumeTrue(knowsRare(new PaperFonts(null)), "needs a Chinese font: install fonts-wqy-zenhei");
        return new PaperFonts(null).get();
    }

    private static CareSheet sheet(Terms t, String livingClass, CareGroup group) {
        return new CareSheetMaker(t, Somebody.TODAY)
                .make(Somebody.clear(livingClass, group, List.of()), Somebody.duties(livingClass), Somebody.rules());
    }

    private static CareSheetPdf.Printed print(Terms t, CareSheet sheet) {
        return new CareSheetPdf(typeface(), t.language()).print(sheet);
    }

    private static PDDocument read(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = read(pdf)) {
            return withoutSpaces(new PDFTextStripper().getText(document));
        }
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private static String joined(List<String> texts) {
        return withoutSpaces(String.join("", texts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITH_RELATIVES", "EMPTY_NEST", "INSTITUTION", "RELOCATED", "UNCLASSIFIED"})
    void thePageForTheHomeIsOnePageInLargeTypeAndSaysAllOfItInOrder(String livingClass) throws IOException {
        for (Typeface typeface : typefaces()) {
            for (Terms t : List.of(ZH, EN)) {
                CareSheetPdf.Printed printed =
                        new CareSheetPdf(typeface, t.language()).print(sheet(t, livingClass, Somebody.group()));

                try (PDDocument document = read(printed.pdf())) {
                    assertThat(document.getNumberOfPages()).isEqualTo(1);
                }
                assertThat(printed.size()).isGreaterThanOrEqualTo(16);
                assertThat(text(printed.pdf()))
                        .isEqualTo(joined(printed.sheet().texts()))
                        .contains(Somebody.RARE);
            }
        }
    }

    /** Each font of this machine that knows the rare characters, by itself: some write wider than others. */
    private static List<Typeface> typefaces() {
        typeface();
        return PaperFonts.USUAL.stream()
                .map(place -> new PaperFonts(List.of(place)))
                .filter(PaperTest::knowsRare)
                .map(PaperFonts::get)
                .toList();
    }

    private static boolean knowsRare(PaperFonts fonts) {
        try {
            return fonts.get().missing(List.of(Somebody.RARE)).isEmpty();
        } catch (PaperException none) {
            return false;
        }
    }

    @Test
    void whatDoesNotFitInTheTableIsToldBelowItAndNothingIsLost() {
        CareSheet sheet = sheet(ZH, "EMPTY_NEST", Somebody.group());
        CareSheet printed = print(ZH, sheet).sheet();

        for (CareSheet.Promise each : sheet.coming()) {
            assertThat(printed.coming().contains(each)
                            || joined(printed.texts()).contains(withoutSpaces(each.sentence() + each.clause())))
                    .as(each.sentence())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "每月一次电话或视频, 3.3-2, 管理单位 陈喆, 11月30日前",
        "每周一次问候, 3.3-2, 志愿者 钱小雨, 11月30日前",
        "每月一次代办, '4.1, 4.2', 志愿者 钱小雨, 明年1月30日前"
    })
    void aRuleIsOneSentenceWithWhoComesAndTheNextDay(String sentence, String clause, String who, String by) {
        assertThat(sheet(ZH, "EMPTY_NEST", Somebody.group()).coming())
                .contains(new CareSheet.Promise(sentence, clause, who, by));
    }

    @Test
    void nobodyAtHomeIsToldToAwaitAVisitThatAnEventCalledForTwoMonthsAgo() {
        for (int days : List.of(10, 60)) {
            CareSheet sheet = new CareSheetMaker(ZH, Somebody.TODAY)
                    .make(
                            Somebody.clear("EMPTY_NEST", NOBODY, List.of()),
                            List.of(Somebody.overdue("h-1", days)),
                            Somebody.rules());

            assertThat(sheet.coming()).as(days + " days ago").hasSize(days == 10 ? 1 : 0);
        }
    }

    @Test
    void twoMeasuresOfTheSameKindAreTwoSentences() {
        assertThat(sheet(ZH, "EMPTY_NEST", Somebody.group()).coming())
                .filteredOn(each -> each.sentence().equals("每周一次送餐"))
                .hasSize(2);
    }

    @Test
    void whomToCallStandsInOrderWithoutThoseWhoLeft() {
        assertThat(sheet(ZH, "EMPTY_NEST", Somebody.group()).contacts())
                .extracting(CareSheet.Contact::person)
                .containsExactly("王秀兰", "陈喆", "周堃芳", "钱小雨", "沈龑", "犇犇", "吴护士长");
        assertThat(sheet(ZH, "EMPTY_NEST", Somebody.group()).contacts())
                .contains(
                        new CareSheet.Contact("1", "外孙女", "王秀兰", "139 1234 1111"),
                        new CareSheet.Contact("7", "机构联系人", "吴护士长", "电话未登记"));
        assertThat(sheet(ZH, "EMPTY_NEST", Somebody.group()).numbers())
                .extracting(CareSheet.Number::what)
                .containsExactly("120", "按紧急键", "12345");
    }

    @Test
    void numbersAreGroupedAsTheyAreDialled() {
        CareGroup group = Somebody.group(
                Somebody.member("UNIT", "甲", "051265432100", null, 1),
                Somebody.member("COMMUNITY", "乙", "01065432100、13912341111", null, 2),
                Somebody.member("VOLUNTEER", "丙", "02165432100", null, 3),
                Somebody.member("DOCTOR", "丁", "0512-52880000", null, 4));

        assertThat(sheet(ZH, "EMPTY_NEST", group).contacts())
                .extracting(CareSheet.Contact::phone)
                .containsExactly("0512-65432100", "010-65432100、139 1234 1111", "021-65432100", "0512-52880000");
    }

    @Test
    void whoStandsInIsCalledBeforeWhoIsOnLeave() {
        CareGroup group = Somebody.group(
                Somebody.onLeave("UNIT", "陈喆", "13912342222", new PersonCard.StandIn("孙到", "13700002222")),
                Somebody.member("COMMUNITY", "周堃芳", "13712343333", null, 3));

        assertThat(sheet(ZH, "EMPTY_NEST", group).contacts())
                .extracting(each -> each.order() + " " + each.person() + " " + each.phone())
                .containsExactly("1 孙到（代陈喆，至12月20日 周日） 137 0000 2222", "2 陈喆 139 1234 2222", "3 周堃芳 137 1234 3333");
        assertThat(sheet(EN, "EMPTY_NEST", group).contacts().get(0).person())
                .isEqualTo("孙到 (for 陈喆, until Sun 20 Dec)");
    }

    @Test
    void withoutACareGroupThePageIsStillPrintedAndSaysSo() throws IOException {
        CareSheetPdf.Printed printed = print(ZH, sheet(ZH, "EMPTY_NEST", NOBODY));

        assertThat(printed.pages()).isEqualTo(1);
        assertThat(text(printed.pdf()))
                .contains("特别关爱小组还没有成员，请先找市教育局离退休干部管理中心。")
                .contains("小组还缺：养老顾问。")
                .contains("管理单位（人未定）");
    }

    @Test
    void theCardForTheFileHoldsAllOfTheCardInTheClearOnNumberedPages() throws IOException {
        FileCard card = new FileCardMaker(ZH, Somebody.TODAY)
                .make(
                        Somebody.clear(
                                "EMPTY_NEST",
                                Somebody.group(),
                                List.of(
                                        Somebody.family(),
                                        Somebody.medicines(60),
                                        new PersonCard.Section("WISH", "心愿", null))),
                        List.of());
        FileCardPdf pdf = new FileCardPdf(typeface(), ZH);
        FileCardPdf.Printed printed = pdf.print(card);

        assertThat(printed.pages()).isGreaterThan(2);
        String text = text(printed.pdf());
        for (int page = 1; page <= printed.pages(); page++) {
            String foot = withoutSpaces(pdf.foot(card, page, printed.pages()));
            assertThat(text).contains(foot);
            text = text.replace(foot, "");
        }
        assertThat(text).isEqualTo(joined(printed.card().texts()));
        assertThat(text)
                .contains(
                        Somebody.RARE,
                        "320581193003051234",
                        "13812345678",
                        "腔隙性脑梗死",
                        "补贴标准甲",
                        "姓名：欧阳喆",
                        "氨氯地平片60",
                        "股骨颈骨折",
                        "心愿没有记录。",
                        "楼道没有扶手")
                .doesNotContain("*");
    }

    @Test
    void whatIsDeclinedIsSaidAndNotThatItIsSo() {
        FileCard card = new FileCardMaker(ZH, Somebody.TODAY)
                .make(
                        Somebody.clear(
                                "EMPTY_NEST",
                                NOBODY,
                                List.of(Somebody.contract(true, "是"), Somebody.contract(false, "否"))),
                        List.of());

        assertThat(card.parts())
                .filteredOn(part -> part.heading().equals("家庭医生签约"))
                .flatExtracting(FileCard.Part::rows)
                .extracting(FileCard.Row::label, FileCard.Row::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("本人不愿签约", "自 2026年9月1日"),
                        org.assertj.core.groups.Tuple.tuple("第 1 项", "本人不愿签约：否；自 2026年9月1日"));
    }

    @Test
    void aCharacterWithoutAGlyphIsNamedAndNeverLeftOut() throws IOException {
        Typeface typeface = typeface();
        String none = "\uE123";
        assertThat(typeface.missing(List.of("王" + none + "龑"))).containsExactly(none);
        CareSheet sheet =
                sheet(ZH, "RELOCATED", Somebody.group(Somebody.member("UNIT", "王" + none, "13912342222", null, 1)));

        assertThatThrownBy(() -> print(ZH, sheet))
                .isInstanceOfSatisfying(
                        PaperException.class,
                        refused -> assertThat(refused.said()).containsExactly(none + "（U+E123）"));

        FileCard card = new FileCard("档案卡", "王" + none, "今天", List.of());
        assertThat(text(new FileCardPdf(typeface, ZH).print(card).pdf()))
                .contains("王[U+E123]")
                .contains("文中以编码代替：U+E123");
    }

    @Test
    void whatOneFontLacksIsTakenFromTheNext() {
        assumeTrue(PaperFonts.USUAL.stream().anyMatch(PaperTest::isThere), "needs a Chinese font");
        List<String> thereOnes =
                PaperFonts.USUAL.stream().filter(PaperTest::isThere).collect(Collectors.toList());
        thereOnes.add(0, PaperTest.class.getResource("/none") == null ? "/nowhere/none.ttf" : "");

        assertThat(new PaperFonts(thereOnes).get().missing(List.of("王龑犇喆堃"))).isEmpty();
    }

    private static boolean isThere(String place) {
        return java.nio.file.Files.isReadable(java.nio.file.Path.of(place.replaceFirst(",[0-9]+$", "")));
    }

    @Test
    void withoutAnyFontThePlacesThatWereTriedAreNamed() {
        PaperFonts fonts = new PaperFonts(List.of("/nowhere/a.ttc", "2", "/nowhere/b.ttf"));

        assertThatThrownBy(fonts::get)
                .isInstanceOfSatisfying(
                        PaperException.class,
                        refused -> assertThat(refused.said()).containsExactly("/nowhere/a.ttc,2", "/nowhere/b.ttf"));
    }
}
