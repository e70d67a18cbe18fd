package org.leling.schedule.duty;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One duty as lists show it (应办事项).
 *
 * @param id {@code dossier/rule/period}
 * @param state how it stands today
 * @param delivery what fulfilled it; absent where facts did, or nothing
 * @param on the day on which it was fulfilled
 * @param withdrawnOn the day on which changed facts took it away
 * @param reason why they did, in both languages
 */
@Serdeable
public record Duty(
        String id,
        String dossier,
        String rule,
        String period,
        String party,
        String action,
        LocalDate due,
        LocalDate first,
        LocalDate last,
        String kind,
        String clause,
        String state,
        @Nullable String delivery,
        @Nullable LocalDate on,
        @Nullable LocalDate withdrawnOn,
        @Nullable Map<String, String> reason) {}
