package org.leling.console.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leling.console.testing.FakeService.Asked;
import org.leling.console.testing.FakeService.Told;

/** What schedule-service says of the fake city: what is overdue, what comes next, one person's year. */
final class FakeDuties {

    private final LocalDate today;

    FakeDuties(LocalDate today) {
        this.today = today;
    }

    void tell(FakeService schedule) {
        schedule.on("POST /obligations/search", (asked, path) -> Told.ok(searched(asked)));
        schedule.on(
                "GET /dossiers/(d-[0-9]+)/year",
                (asked, path) ->
                        Told.ok("{\"calendar\":\"FINAL\",\"obligations\":[%s]}".formatted(String.join(",", year()))));
        schedule.on("GET /policies", (asked, path) -> Told.ok(FakePolicies.JSON));
        schedule.on("GET /obligations/.*/why", (asked, path) -> Told.ok("""
                {"id":"d-1001/empty-nest.visit/2026-Q4","clause":"3.3-2","words":"季有走访","module":"city","version":"1","kind":"STATED","facts":[{"fact":"livingClass","value":"EMPTY_NEST","since":"2026-11-02"},{"fact":"residence","value":"在家，独居","since":"2026-11-02"}],"rawDue":"2026-12-31","due":"2026-12-31","calendarEdition":"2026（国办发明电〔2025〕7号）","sentence":{"zh":"第 3.3-2 条“季有走访”：空巢独居类老同志，管理单位每季度走访一次。本季度应在 2026年12月31日前完成。","en":"Clause 3.3-2: the managing unit visits who lives alone once a quarter; this quarter's visit is due by 31 December 2026."}}"""));
        schedule.on("POST /deliveries", (asked, path) -> new Told(201, """
                {"delivery":"v-77","fulfilled":["d-1001/empty-nest.visit/2026-Q4","d-1001/empty-nest.call/2026-11"]}"""));
        schedule.on("DELETE /deliveries/v-77", (asked, path) -> new Told(204, ""));
    }

    private String searched(Asked asked) {
        List<String> items = new ArrayList<>();
        if (asked.body().contains("OVERDUE")) {
            items.add(duty(
                    "d-1001",
                    "empty-nest.call",
                    "2026-10",
                    "UNIT",
                    "CALL",
                    today.minusDays(25),
                    "STATED",
                    "3.3-2",
                    "OVERDUE"));
            items.add(duty(
                    "d-1003",
                    "institution.health-report",
                    "2026-10",
                    "INSTITUTION",
                    "HEALTH_REPORT",
                    today.minusDays(25),
                    "DEFAULTED",
                    "3.3-3",
                    "OVERDUE"));
            items.add(duty(
                    "d-1005",
                    "classification.missing-facts",
                    "gap-2026-11-10",
                    "BUREAU",
                    "REVIEW",
                    today.minusDays(7),
                    "DEFAULTED",
                    "3.1",
                    "OVERDUE"));
        } else if (asked.body().contains("DUE_SOON")) {
            items.add(duty(
                    "d-1001",
                    "emergency.follow-up",
                    "event-e-2",
                    "UNIT",
                    "VISIT",
                    today.plusDays(1),
                    "DEFAULTED",
                    "1.2",
                    "DUE_SOON"));
            items.add(duty(
                    "d-1001",
                    "empty-nest.greeting",
                    "2026-W48",
                    "VOLUNTEER",
                    "GREETING",
                    today.plusDays(5),
                    "STATED",
                    "3.3-2",
                    "OPEN"));
            items.add(duty(
                    "d-1002",
                    "with-relatives.attention",
                    "2026-11",
                    "COMMUNITY",
                    "GREETING",
                    today.plusDays(6),
                    "DEFAULTED",
                    "3.3-1",
                    "DUE_SOON"));
        }
        return "{\"items\":[%s],\"total\":%d}".formatted(String.join(",", items), items.size());
    }

    private List<String> year() {
        List<String> duties = new ArrayList<>();
        int year = today.getYear();
        for (LocalDate sunday = LocalDate.of(year, 3, 8); sunday.getYear() == year; sunday = sunday.plusDays(7)) {
            String week = "%d-W%02d".formatted(year, sunday.getDayOfYear() / 7 + 1);
            duties.add(duty(
                    "d-1001",
                    "empty-nest.greeting",
                    week,
                    "VOLUNTEER",
                    "GREETING",
                    sunday,
                    "STATED",
                    "3.3-2",
                    state(sunday, sunday.getMonthValue() == 9)));
        }
        for (int month = 3; month <= 12; month++) {
            LocalDate end = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
            String key = "%d-%02d".formatted(year, month);
            duties.add(duty(
                    "d-1001",
                    "empty-nest.call",
                    key,
                    "UNIT",
                    "CALL",
                    end,
                    "STATED",
                    "3.3-2",
                    month == 10 ? "OVERDUE" : state(end, false)));
            duties.add(duty(
                    "d-1001",
                    "empty-nest.care",
                    key,
                    "COMMUNITY",
                    "VISIT",
                    end,
                    "STATED",
                    "3.3-2",
                    state(end, month == 7)));
            duties.add(duty(
                    "d-1001",
                    "personal.measure",
                    "meal-" + key,
                    "COMMUNITY",
                    "MEAL",
                    end,
                    "AGREED",
                    "4.1",
                    state(end, false)));
        }
        duties.add(duty(
                "d-1001",
                "empty-nest.visit",
                year + "-Q4",
                "UNIT",
                "VISIT",
                LocalDate.of(year, 12, 31),
                "STATED",
                "3.3-2",
                "OPEN"));
        duties.add(duty(
                "d-1001",
                "emergency.follow-up",
                "event-e-2",
                "UNIT",
                "VISIT",
                today.plusDays(1),
                "DEFAULTED",
                "1.2",
                "DUE_SOON"));
        duties.add(duty(
                "d-1001",
                "community.participation",
                year + "-Q4",
                "COMMUNITY",
                "ACTIVITY",
                LocalDate.of(year, 12, 31),
                "ENCOURAGED",
                "3.4",
                "OPEN"));
        duties.add(duty(
                "d-1001",
                "empty-nest.volunteer",
                "gap-2026-11-02",
                "COMMUNITY",
                "STANDING",
                LocalDate.of(year, 12, 2),
                "DEFAULTED",
                "3.3-2",
                "OPEN"));
        return duties;
    }

    private String state(LocalDate due, boolean missed) {
        if (due.isBefore(today)) {
            return missed ? "MISSED" : "FULFILLED";
        }
        return due.isBefore(today.plusDays(8)) ? "DUE_SOON" : "UPCOMING";
    }

    private static String duty(
            String who,
            String rule,
            String period,
            String party,
            String action,
            LocalDate due,
            String kind,
            String clause,
            String state) {
        return """
                {"id":"%1$s/%2$s/%3$s","dossier":"%1$s","rule":"%2$s","period":"%3$s","party":"%4$s","action":"%5$s","due":"%6$s","first":"%6$s","last":"%6$s","kind":"%7$s","clause":"%8$s","state":"%9$s"}""".formatted(who, rule, period, party, action, due, kind, clause, state);
    }
}
