package org.leling.schedule.preview;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.core.obligation.Ledger.Finding;

/**
 * Something given that could not be used; nothing is dropped in silence.
 *
 * @param code why
 * @param delivery the delivery; absent for a waiver
 * @param obligation the obligation that it named
 */
@Serdeable
public record FindingRow(String code, @Nullable String delivery, String obligation) {

    /** The findings of a ledger, or null where there is none, so that the key stays away. */
    public static @Nullable List<FindingRow> listOf(List<Finding> findings) {
        return findings.isEmpty()
                ? null
                : findings.stream()
                        .map(each -> new FindingRow(
                                each.code().name(),
                                each.delivery().isEmpty() ? null : each.delivery(),
                                each.obligation()))
                        .toList();
    }
}
