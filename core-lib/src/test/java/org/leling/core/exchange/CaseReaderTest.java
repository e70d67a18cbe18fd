package org.leling.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;

class CaseReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Map<String, Object> tree(String json) throws Exception {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private static List<String> faultsOf(String json) throws Exception {
        return CaseReader.readCase(tree(json)) instanceof Reading.Refused<Case> refused
                ? refused.faults().stream().map(Fault::toString).toList()
                : List.of();
    }

    private static String withDossier(String more) {
        return """
                {"from": "2026-01-01", "to": "2026-12-31", "dossier":
                  {"id": "p", "born": "1929-05-04", "managingUnitDivision": "320505", %s}}""".formatted(more);
    }

    @Test
    void every_fault_is_named_at_once() throws Exception {
        assertThat(faultsOf("""
                {"from": "2026-02-30", "dossier": {"id": "a/b", "born": 7, "rank": "KING", "colour": "red",
                 "facts": [{"residence": {"setting": "TENT", "livesWith": ["DOG"]}}], "hospital": {}}, "asof": "x"}"""))
                .containsExactly(
                        "to: is required",
                        "from: must be a day such as 2026-03-31",
                        "dossier.managingUnitDivision: is required",
                        "dossier.id: takes 1 to 64 letters, digits, dots, underscores or hyphens",
                        "dossier.born: must be a day such as 2026-03-31",
                        "dossier.rank: «KING» is none of [COUNTY_OR_BELOW, DEPUTY_PREFECTURE, PREFECTURE, DEPUTY_PROVINCE, PROVINCE]",
                        "dossier.hospital: must be a list",
                        "dossier.facts[0].from: is required",
                        "dossier.facts[0].residence.setting: «TENT» is none of [HOME, INSTITUTION]",
                        "dossier.facts[0].residence.livesWith[0]: «DOG» is none of [SPOUSE, CHILD, OTHER_RELATIVE, PAID_CARER]",
                        "dossier.colour: is an unknown key",
                        "asof: is an unknown key");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "facts": [{"from": "2026-01-01"}, {"from": "2026-01-01"}]                                | two changes on 2026-01-01
            "events": [{"id": "e", "on": "2026-01-01", "kind": "NEED"}], "hospital": [{"id": "e", "admitted": "2026-01-01"}] | «e» is given twice
            "hospital": [{"id": "h", "admitted": "2026-01-02", "discharged": "2026-01-01"}]           | discharged: must not be before 2026-01-02
            "events": [{"id": "e/../1", "on": "2026-01-01", "kind": "NEED"}]                          | events[0].id: takes 1 to 64 letters, digits, dots, underscores or hyphens
            "events": [{"id": "e\\nX:1", "on": "2026-01-01", "kind": "NEED"}]                         | events[0].id: takes 1 to 64 letters
            "facts": [{"from": "2026-01-01"}, {"from": "1929-05-03"}]                                 | born: must not be after the facts of 1929-05-03
            "died": "1920-01-01"                                                                      | before the birth
            "facts": [{"from": "2026-01-01", "familyDoctor": {"until": "2027-01-01", "declined": true}}] | can't stand beside until
            "facts": [{"from": "2026-01-01", "handset": "yes"}]                                       | must be true or false
            "facts": [{"from": "2026-01-01", "birthdayKept": {"calendar": "LUNAR", "month": 13, "day": 1}}] | must be a whole number from 1 to 12
            "facts": [{"from": "2026-01-01", "birthdayKept": {"calendar": "LUNAR", "month": 2, "day": 31}}] | must be a whole number from 1 to 30
            "facts": [{"from": "2026-01-01", "birthdayKept": {"calendar": "SOLAR", "month": 2, "day": 30}}] | must be a whole number from 1 to 29
            "facts": [{"from": "2026-01-01", "birthdayKept": {"calendar": "LUNAR", "month": 1.5, "day": 1}}] | must be a whole number
            "facts": [{"from": "2026-01-01", "birthdayKept": {"calendar": "MAYAN", "month": 1, "day": 1}}] | none of [SOLAR, LUNAR]
            "facts": [{"from": "1899-01-01"}]                                                         | 1900 to 2100
            """)
    void a_dossier_that_contradicts_itself_is_refused(String more, String said) throws Exception {
        assertThat(faultsOf(withDossier(more))).singleElement().asString().contains(said);
    }

    @Test
    void measures_and_campaigns_with_one_id_twice_are_refused() throws Exception {
        String measure =
                "{\"id\":\"m\",\"party\":\"UNIT\",\"action\":\"CALL\",\"every\":\"WEEK\",\"from\":\"2026-01-01\",\"why\":\"x\"}";
        assertThat(faultsOf(withDossier(
                        "\"facts\":[{\"from\":\"2026-01-01\",\"measures\":[" + measure + "," + measure + "]}]")))
                .singleElement()
                .asString()
                .contains("holds one id twice");
        String campaign = "{\"id\":\"c\",\"kind\":\"VISIT\",\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}";
        assertThat(faultsOf("{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"campaigns\":[" + campaign + "," + campaign
                        + "],\"dossier\":{\"id\":\"p\",\"born\":\"1929-05-04\",\"managingUnitDivision\":\"320505\"}}"))
                .singleElement()
                .asString()
                .contains("«c» twice");
    }

    @Test
    void null_makes_a_fact_unknown_and_an_empty_household_is_known_to_be_nobody() throws Exception {
        Dossier dossier = CaseReader.readCase(tree(withDossier("""
                        "facts": [{"from": "2026-01-01", "residence": {"setting": "HOME", "livesWith": []}},
                                  {"from": "2026-02-01", "residence": null}]"""))).get().dossier();
        assertThat(dossier.changes()
                        .get(0)
                        .find(org.leling.core.dossier.FactKey.RESIDENCE)
                        .orElseThrow()
                        .livesWith())
                .hasValue(java.util.Set.of());
        assertThat(dossier.factsOn(java.time.LocalDate.of(2026, 2, 1)).residence())
                .isEqualTo(org.leling.core.dossier.Residence.UNKNOWN);
    }

    @Test
    void a_birthday_kept_and_a_warnings_divisions_are_read_and_written_as_they_are() throws Exception {
        Case read = CaseReader.readCase(tree("""
                {"from": "2026-01-01", "to": "2026-12-31",
                 "campaigns": [{"id": "w", "kind": "HEAT_RED", "from": "2026-07-01", "to": "2026-07-02",
                                "divisions": ["320508", "320500"]}],
                 "dossier": {"id": "p", "born": "1929-05-04", "managingUnitDivision": "320505",
                   "facts": [{"from": "2026-01-01", "birthdayKept": {"calendar": "LUNAR", "month": 3, "day": 30}}]}}""")).get();
        assertThat(read.campaigns().get(0).divisions()).containsExactly(new Division("320508"), new Division("320500"));
        assertThat(read.dossier().factsOn(LocalDate.of(2026, 1, 1)).birthdayKept())
                .hasValue(YearlyDay.lunar(3, 30));
        Dossier again = CaseReader.readDossier(CaseWriter.write(read.dossier())).get();
        assertThat(again.changes()).isEqualTo(read.dossier().changes());
    }

    @Test
    void a_warnings_divisions_that_are_none_are_refused() throws Exception {
        assertThat(faultsOf("""
                {"from": "2026-01-01", "to": "2026-12-31",
                 "campaigns": [{"id": "w", "kind": "HEAT_RED", "from": "2026-07-01", "to": "2026-07-02",
                                "divisions": ["3205", 7]}],
                 "dossier": {"id": "p", "born": "1929-05-04", "managingUnitDivision": "320505"}}"""))
                .containsExactly(
                        "campaigns[0].divisions: must be GB/T 2260 codes of six digits",
                        "campaigns[0].divisions[1]: must be a text that is not blank");
    }
}
