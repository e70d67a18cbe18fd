package org.leling.dossier.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leling.dossier.Waiting.untilSomebodyWaits;

import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** A meeting of the joint conference that is closed while somebody still works on its agenda. */
class MeetingClosedMeanwhileTest extends ConferenceCase {

    @Inject
    Sql sql;

    private String state(String item) {
        return SystemScope.call(
                "test", () -> sql.get("select state from agenda_item where id = ?", row -> row.getString(1), item));
    }

    @Test
    void an_item_that_is_answered_while_the_meeting_closes_stays_answered() {
        String meeting = meeting("2026-11-24");
        String item = put(referred("会一"), meeting);
        CompletableFuture<Api.Answer> closing = SystemScope.call(
                "test",
                () -> sql.call(() -> {
                    sql.update(
                            "update agenda_item set state = 'ANSWERED', version = version + 1, department = 'HEALTH',"
                                    + " decision = 'AGREED', answered_on = '2026-11-24' where id = ?",
                            item);
                    CompletableFuture<Api.Answer> begun =
                            CompletableFuture.supplyAsync(() -> post("/meetings/" + meeting + "/closing", map()));
                    untilSomebodyWaits(sql);
                    return begun;
                }));

        assertThat(closing.join().at("held")).isEqualTo(true);
        assertThat(state(item)).isEqualTo("ANSWERED");
    }

    @Test
    void nothing_is_put_on_a_meeting_that_closes_at_the_same_moment() {
        String first = meeting("2026-12-01");
        String meeting = meeting("2026-12-08");
        String item = put(referred("会二"), first);
        CompletableFuture<Api.Answer> putting = SystemScope.call(
                "test",
                () -> sql.call(() -> {
                    sql.update("update meeting set held = true where id = ?", meeting);
                    CompletableFuture<Api.Answer> begun = CompletableFuture.supplyAsync(
                            () -> step(bureau, "/agenda/" + item, 2, map("step", "PUT", "meeting", meeting)));
                    untilSomebodyWaits(sql);
                    return begun;
                }));

        assertThat(putting.join().faults()).containsExactly("meeting meeting-over");
    }
}
