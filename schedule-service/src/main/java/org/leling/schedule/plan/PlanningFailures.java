package org.leling.schedule.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the people whose duties could not be derived. */
public interface PlanningFailures {

    /**
     * One of them.
     *
     * @param dossier whose
     * @param rule the rule that failed, where it was one
     * @param error what went wrong
     * @param version the dossier's version that it went wrong with
     */
    @Serdeable
    record Failure(String dossier, @Nullable String rule, String error, long version, Instant at) {}

    /** Lists them by dossier, from after one on. */
    List<Failure> list(String after, int limit);
}
