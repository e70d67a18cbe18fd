package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leling.core.classification.Classifier;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Role;

/** The sample roster that comes with the project, against what is true of each of its rows. */
class SampleRosterTest {

    /** A Tuesday. */
    private static final LocalDate IMPORT_DAY = LocalDate.of(2026, 11, 24);

    private static final Path SAMPLE = Path.of("../examples/rosters/roster-sample.xlsx");
    private static final Map<String, List<String>> CODES = Map.of(
            "bad-checksum", List.of("ID_CHECKSUM"),
            "relocated-without-place", List.of("PLACE_MISSING"),
            "unknown-living", List.of("LIVING_UNKNOWN"),
            "bad-date", List.of("DATE_UNREADABLE"),
            "joined-too-late", List.of("JOINED_TOO_LATE"),
            "birth-differs-from-id", List.of("BIRTH_DIFFERS"),
            "bad-phone", List.of("PHONE_INVALID"),
            "no-name", List.of("NAME_MISSING"),
            "duplicate-id", List.of("ID_DUPLICATE"));

    private static final CollectingSink SINK = new CollectingSink();
    private static RosterResult result = RosterFault.of(RosterFault.Code.FILE_EMPTY);
    private static List<String[]> truth = List.of();

    @BeforeAll
    static void read() throws Exception {
        try (InputStream sample = Files.newInputStream(SAMPLE);
                InputStream csv = Objects.requireNonNull(
                        SampleRosterTest.class.getResourceAsStream("/roster/roster-sample-truth.csv"))) {
            result = new RosterReader().read(sample, new ImportContext(IMPORT_DAY, new Division("320500")), SINK);
            truth = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    @Test
    void everyFindingIsOneOfTheTruthAndNoneIsLacking() {
        List<String> expected = truth.stream()
                .filter(row -> !row[6].isEmpty() && !row[7].isEmpty())
                .flatMap(row -> CODES.get(row[6]).stream().map(code -> row[1] + " " + code + " " + row[7]))
                .toList();
        List<String> found = SINK.findings().stream()
                .map(each -> each.place().row() + " " + each.code() + " " + each.severity())
                .toList();
        assertThat(expected).hasSize(12);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void eachOfTwoRowsWithOneIdNumberNamesTheOther() {
        assertThat(SINK.ofRejected)
                .filteredOn(each -> each.code() == FindingCode.ID_DUPLICATE)
                .extracting(each -> each.place().row() + " → " + each.args())
                .containsExactly("191 → [192]", "192 → [191]");
    }

    @Test
    void allRowsAreCountedOnce() {
        assertThat(result).isInstanceOfSatisfying(RosterSummary.class, summary -> {
            assertThat(summary.rows()).isEqualTo(320);
            assertThat(summary.taken()).isEqualTo(315);
            assertThat(summary.rejected()).isEqualTo(5);
            assertThat(summary.unknownColumns()).isEmpty();
            assertThat(summary.passedOver().stream().collect(Collectors.toMap(PassedOver::reason, PassedOver::count)))
                    .isEqualTo(Map.of(
                            PassedOver.Reason.TITLE, 2,
                            PassedOver.Reason.HEADER, 1,
                            PassedOver.Reason.TOTAL, 1,
                            PassedOver.Reason.NOTE, 1,
                            PassedOver.Reason.SHEET_WITHOUT_HEADER, 2));
            assertThat(summary.rowsRead()).isEqualTo(327);
        });
    }

    @Test
    void classAbilityRankAndBirthOfEveryTakenRowAreTrue() {
        Map<Integer, RosterRow> byRow =
                SINK.taken.stream().collect(Collectors.toMap(row -> row.place().row(), Function.identity()));
        List<String> expected = truth.stream()
                .filter(row -> byRow.containsKey(Integer.parseInt(row[1])))
                .map(row -> String.join(",", row[0], row[1], row[2], row[3], row[4], row[5]))
                .toList();
        List<String> found = SINK.taken.stream().map(SampleRosterTest::line).toList();
        assertThat(expected).hasSize(315);
        assertThat(found).isEqualTo(expected);
    }

    private static String line(RosterRow row) {
        Dossier dossier = Dossier.of(new DossierId("d"), row.identity().born(), row.unitDivision())
                .rank(row.rank())
                .changes(row.facts())
                .build();
        String living = Classifier.withDefaults()
                .on(dossier, IMPORT_DAY)
                .livingClass()
                .map(SampleRosterTest::letter)
                .orElse("UNCLASSIFIED");
        return String.join(
                ",",
                row.place().sheet(),
                String.valueOf(row.place().row()),
                living,
                dossier.factsOn(IMPORT_DAY).ability().map(Enum::name).orElse(""),
                row.rank().name(),
                row.identity().born().toString());
    }

    private static String letter(LivingClass living) {
        return switch (living) {
            case WITH_RELATIVES -> "W";
            case EMPTY_NEST -> "E";
            case INSTITUTION -> "I";
            case RELOCATED -> "R";
        };
    }

    @Test
    void aRowIsReadWhole() {
        RosterRow row = SINK.taken.get(0);
        assertThat(row.identity())
                .isEqualTo(new Identity(
                        "刘金贵",
                        "320581192711027293",
                        LocalDate.of(1927, 11, 2),
                        "男",
                        "汉族",
                        "",
                        "中共党员",
                        new WrittenDate("1942.9", 1942, 9, 0),
                        new WrittenDate("1995-03", 1995, 3, 0),
                        "市粮食局(原)处长",
                        ""));
        assertThat(row.unit()).isEqualTo("市纺织工业公司");
        assertThat(row.unitDivision()).isEqualTo(new Division("320581"));
        assertThat(row.community()).isEqualTo("常熟市新元社区");
        assertThat(row.phones()).containsExactly(new Phone("19219935181", Phone.Kind.MOBILE));
        assertThat(row.addresses()).containsExactly(new Labelled("居住地址", "常熟市人民路293号20幢1248室"));
        assertThat(row.illnesses()).containsExactly("阿尔茨海默病", "脑梗后遗症", "帕金森病", "白内障");
        assertThat(row.need()).isEqualTo("楼道无电梯，出行困难");
        assertThat(row.members())
                .extracting(member -> member.role() + " " + member.person() + " " + member.relation() + " "
                        + member.phones().stream().map(Phone::number).toList())
                .containsExactly(
                        "RELATIVE 蔡花金 外孙女 [17754323194]",
                        "COMMUNITY 冯珍  [19895559797]",
                        "UNIT 陈振  [16104974650]",
                        "DOCTOR 袁玉学  []");
        assertThat(row.facts()).hasSize(1);
        assertThat(row.facts().get(0).from()).isEqualTo(IMPORT_DAY);
        assertThat(row.facts().get(0).keys().stream().map(FactKey::name))
                .containsExactlyInAnyOrder(
                        "residence", "ability", "familyDoctor", "careGroup", "handset", "homeCareNeeded");
        assertThat(new TreeSet<>(row.facts().get(0).find(FactKey.CARE_GROUP).orElseThrow()))
                .containsExactly(Role.UNIT, Role.COMMUNITY, Role.DOCTOR, Role.RELATIVE);
        assertThat(row.facts().get(0).find(FactKey.FAMILY_DOCTOR)).hasToString("Optional[Contract[until=2027-11-23]]");
        assertThat(row.doctorAssumed()).isTrue();
        assertThat(row.extras()).isEmpty();
    }

    @Test
    void fullWidthDigitsAndBlanksInANameAreMadePlain() {
        assertThat(SINK.taken)
                .filteredOn(row -> row.place().row() == 200)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.identity().name()).isEqualTo("冯林文");
                    assertThat(row.identity().idNumber()).isEqualTo("320511192702229898");
                    assertThat(row.warnings()).isEmpty();
                });
    }

    @Test
    void whoIsSettledElsewhereLivesInTheDivisionThatIsNamed() {
        assertThat(SINK.taken)
                .filteredOn(row -> row.place().row() == 14)
                .singleElement()
                .satisfies(row -> assertThat(row.facts().get(0).find(FactKey.RESIDENCE))
                        .hasValueSatisfying(residence -> {
                            assertThat(residence.settledElsewhere()).isTrue();
                            assertThat(residence.division()).contains(new Division("330106"));
                        }));
    }
}
