package org.leling.dossier.scope;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.dossier.DossierTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.slf4j.LoggerFactory;

/** Personal data stands encrypted in the database, and nowhere in the log. */
class PersonalDataTest extends DossierTest {

    private static final List<String> PLANTED =
            List.of("阚羿然", "13755556666", "十梓街77号", "帕金森病", "阚小雨", "13755557777", "怕黑", "床头铃", "夜里摔过", "扶手经费");

    @Inject
    Sql sql;

    @Test
    void planted_names_and_numbers_stand_neither_in_the_log_nor_in_any_table() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = root.getLevel();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        var person = person("阚羿然", "市法院");
        try {
            person.put("phone", "13755556666");
            person.put("address", "苏州市姑苏区十梓街77号");
            person.put("illnesses", "帕金森病");
            person.put("careGroup", List.of(map("role", "RELATIVE", "person", "阚小雨", "phone", "13755557777")));
            String id = create(person);
            change(
                    id,
                    1,
                    map(
                            "source",
                            "visit",
                            "reason",
                            "阚小雨来电",
                            "events",
                            List.of(map("id", "n-1", "on", "2026-11-01", "kind", "NEED", "text", "怕黑，要夜灯"))));
            tellOfNeeds(id);
            bureau.post("/dossiers", person);
            bureau.post("/dossiers/search", map("text", "阚羿然"));
            bureau.get("/dossiers/" + id + "/history");
            bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("name"), "reason", "阚小雨要求核对"));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }

        assertThat(log.list).isNotEmpty();
        List<String> lines =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        List<String> planted = new java.util.ArrayList<>(PLANTED);
        planted.add((String) person.get("idNumber"));
        for (String secret : planted) {
            assertThat(lines).as("log").noneMatch(line -> line.contains(secret));
            assertThat(tables()).noneMatch(row -> row.contains(secret));
        }
    }

    private void tellOfNeeds(String id) {
        bureau.post("/campaigns", map("id", "planted", "kind", "VISIT", "from", "2026-11-01", "to", "2026-11-30"));
        Object need = bureau.post(
                        "/campaigns/planted/forms",
                        map(
                                "form",
                                "planted-form-1",
                                "dossier",
                                id,
                                "found",
                                "夜里摔过",
                                "needs",
                                List.of(map("kind", "CARE", "text", "要床头铃"))))
                .at("needs.0");
        bureau.post(
                "/needs/" + need + "/steps",
                map("step", "REFER", "note", "扶手经费", "departments", List.of("FINANCE")),
                "Idempotency-Key",
                "planted-1",
                "If-Match",
                "\"1\"");
        assertThat(bureau.get("/needs/" + need).at("agenda.0.question")).isEqualTo("扶手经费");
    }

    private List<String> tables() {
        return SystemScope.call(
                "test",
                () -> sql
                        .list(
                                "select table_name from information_schema.tables where table_schema = 'public'"
                                        + " and table_type = 'BASE TABLE' and table_name not like 'flyway%'",
                                row -> row.getString(1))
                        .stream()
                        .flatMap(table ->
                                sql.list("select t::text from " + table + " t", row -> row.getString(1)).stream())
                        .toList());
    }
}
