package org.leling.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leling.dossier.Waiting.untilSomebodyWaits;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.dossier.roster.sheet.HistoryWorkbook;
import org.leling.dossier.roster.sheet.RosterWorkbook;
import org.leling.kit.database.Sql;
import org.leling.kit.database.SqlFailure;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.token.Caller;

/** Of two who say one ID number at the same moment one is told that it is there already, and nothing is half done. */
class IdNumberAtOnceTest extends DossierTest {

    @Inject
    Sql sql;

    @Inject
    Dossiers dossiers;

    private static Map<String, Object> number(Object number) {
        return map("source", "review", "reason", "与户口簿核对", "personal", map("idNumber", number));
    }

    private List<String> found(Object idNumber) {
        return bureau.post("/dossiers/search", map("idNumber", idNumber)).list("items").stream()
                .map(each -> (String) each.get("id"))
                .toList();
    }

    private Object version(String id) {
        return bureau.get("/dossiers/" + id).at("version");
    }

    @SafeVarargs
    private static List<Api.Answer> atOnce(Supplier<Api.Answer>... calls) {
        return Stream.of(calls).map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Corrects a number, and lets something else begin that has to wait for it before it is committed. */
    private <R> R meanwhile(String id, String number, Supplier<R> other) {
        CompletableFuture<R> begun = SystemScope.call(
                "test",
                () -> sql.call(() -> {
                    dossiers.change(id, 0, number(number), Caller.getCurrent());
                    CompletableFuture<R> waiting = CompletableFuture.supplyAsync(other);
                    untilSomebodyWaits(sql);
                    return waiting;
                }));
        return begun.join();
    }

    @Test
    void two_dossiers_that_get_one_number_are_corrected_one_after_the_other() {
        Map<String, Object> loser = person("同时二", "市同时局");
        String one = create(person("同时一", "市同时局"));
        String two = create(loser);
        String right = idNumber("19270315");

        Api.Answer refused = meanwhile(one, right, () -> change(two, 1, number(right)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("type")).isEqualTo("urn:leling:problem:already-there");
        assertThat(found(right)).containsExactly(one);
        assertThat(found(loser.get("idNumber"))).containsExactly(two);
        assertThat(version(two)).isEqualTo(1);
        assertThat(bureau.get("/dossiers/" + two + "/history").list("items")).hasSize(1);
    }

    @Test
    void who_makes_a_dossier_with_a_number_that_another_is_given_is_told_so() {
        Map<String, Object> late = person("同时四", "市同时局");
        String id = create(person("同时三", "市同时局"));

        Api.Answer refused = meanwhile(id, (String) late.get("idNumber"), () -> bureau.post("/dossiers", late));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(found(late.get("idNumber"))).containsExactly(id);
    }

    @RepeatedTest(5)
    void of_a_creation_and_two_corrections_one_is_taken() {
        Map<String, Object> made = person("同时六", "市同时局");
        String one = create(person("同时五", "市同时局"));
        String two = create(person("同时五", "市同时局"));
        Object number = made.get("idNumber");

        List<Api.Answer> answers = atOnce(
                () -> change(one, 1, number(number)),
                () -> change(two, 1, number(number)),
                () -> bureau.post("/dossiers", made));

        assertThat(answers)
                .extracting(answer -> answer.status() < 300 ? 0 : answer.status())
                .containsExactlyInAnyOrder(0, 409, 409);
        assertThat(found(number)).hasSize(1);
    }

    @Test
    void two_who_take_each_others_number_are_both_refused() {
        Map<String, Object> first = person("互换一", "市同时局");
        Map<String, Object> second = person("互换二", "市同时局");
        String one = create(first);
        String two = create(second);

        List<Api.Answer> answers = atOnce(
                () -> change(one, 1, number(second.get("idNumber"))),
                () -> change(two, 1, number(first.get("idNumber"))));

        assertThat(answers).extracting(Api.Answer::status).containsExactly(409, 409);
        assertThat(found(first.get("idNumber"))).containsExactly(one);
        assertThat(found(second.get("idNumber"))).containsExactly(two);
    }

    @Test
    void who_waits_for_somebody_who_waits_for_them_is_told_that_the_number_is_there() {
        Map<String, Object> first = person("互等一", "市同时局");
        String one = create(first);
        String two = create(person("互等二", "市同时局"));
        List<CompletableFuture<Api.Answer>> begun = new ArrayList<>();

        assertThatThrownBy(() -> SystemScope.run(
                        "test",
                        () -> sql.run(() -> {
                            sql.update("update dossier set derived_on = derived_on where dossier_id = ?", one);
                            begun.add(
                                    CompletableFuture.supplyAsync(() -> change(two, 1, number(first.get("idNumber")))));
                            untilSomebodyWaits(sql);
                            sql.update(
                                    "update dossier set id_index = (select id_index from dossier where dossier_id = ?)"
                                            + " where dossier_id = ?",
                                    two,
                                    one);
                        })))
                .isInstanceOf(SqlFailure.class);

        Api.Answer refused = begun.get(0).join();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("type")).isEqualTo("urn:leling:problem:already-there");
        assertThat(found(first.get("idNumber"))).containsExactly(one);
        assertThat(version(two)).isEqualTo(1);
    }

    @Test
    void a_row_with_the_wrong_number_no_longer_finds_the_dossier_that_was_corrected_meanwhile() {
        Map<String, Object> person = person("同时七", "市同时局");
        String wrong = (String) person.get("idNumber");
        String right = idNumber("19270315");
        String id = create(person);

        byte[] roster = RosterWorkbook.of(new String[] {"姓名", "身份证号", "居住状况"}, new String[] {"同时七", wrong, "独居"});

        Api.Answer report = meanwhile(id, right, () -> bureau.upload("/rosters?wait=30", "r.xlsx", roster));

        assertThat(report.at("created")).isEqualTo(1);
        assertThat(report.at("updated")).isEqualTo(0);
        assertThat(version(id)).isEqualTo(2);
        assertThat(bureau.get("/dossiers/" + id).at("born")).isEqualTo("1927-03-15");
        assertThat(found(right)).containsExactly(id);
        assertThat(found(wrong)).hasSize(1).doesNotContain(id);
    }

    @Test
    void a_past_service_under_the_wrong_number_is_nobodys_once_it_was_corrected() {
        Map<String, Object> person = person("同时八", "市同时局");
        String[] served = {"同时八", (String) person.get("idNumber"), "2026-10-15", "走访", "管理单位"};
        String id = create(person);

        Api.Answer report = meanwhile(
                id,
                idNumber("19270315"),
                () -> bureau.upload("/rosters/history?wait=30", "h.xlsx", HistoryWorkbook.of(served)));

        assertThat(report.at("rejected.0.code")).isEqualTo("PERSON_UNKNOWN");
    }
}
