package org.leling.schedule.duty;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of duties.
 *
 * @param next where the next page begins; absent on the last
 * @param total how many there are, counted up to 10,000, where it was asked
 */
@Serdeable
public record DutyPage(
        List<Duty> items, @Nullable String next, @Nullable Integer total) {}
