package org.leling.schedule.statistics.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.kit.token.Roles;
import org.leling.schedule.statistics.Statistics;
import org.leling.schedule.statistics.Tally.By;
import org.leling.schedule.tree.Form;

/** The figures. */
@Controller("/statistics")
final class StatisticsController {

    private static final int LONGEST_YEARS = 10;

    private final Statistics statistics;

    StatisticsController(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Counts the duties due between two days, of the people whom the caller may see. */
    @Get
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.INSTITUTION, Roles.AUDITOR, Roles.SERVICE})
    @Operation(
            summary = "Figures of the duties due from a day to a day, by rule, party, unit, livingClass, month,"
                    + " programme or division")
    Statistics.Answer count(
            @QueryValue @Nullable String from, @QueryValue @Nullable String to, @QueryValue @Nullable String by) {
        Map<String, Object> given = new HashMap<>();
        put(given, "from", from);
        put(given, "to", to);
        put(given, "by", by);
        Form form = new Form(given).require("from", "to", "by");
        LocalDate first = form.day("from");
        LocalDate last = form.day("to");
        By how = form.oneOf("by", By.class);
        if (first != null && last != null && last.isBefore(first)) {
            form.refuse("to", "before-from");
        }
        if (first != null && last != null && last.isAfter(first.plusYears(LONGEST_YEARS))) {
            form.refuse("to", "window-too-long", LONGEST_YEARS);
        }
        form.finish();
        return statistics.count(
                Objects.requireNonNull(first), Objects.requireNonNull(last), Objects.requireNonNull(how));
    }

    private static void put(Map<String, Object> given, String key, @Nullable String value) {
        if (value != null) {
            given.put(key, value);
        }
    }
}
