package org.leling.alert.press.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.AlarmState;

/** What a device is answered. */
@Serdeable
public record ReceiptView(
        @Nullable String alarm,
        @Nullable String state,
        int result,
        @Nullable Boolean joined,
        @Nullable String press) {

    private static final int OK = 0;
    private static final int NOT_TREATED = 5;

    static ReceiptView taken(String alarm, AlarmState state, boolean joined) {
        return new ReceiptView(alarm, state.name(), OK, joined ? true : null, null);
    }

    static ReceiptView heartbeat() {
        return new ReceiptView(null, null, OK, null, null);
    }

    static ReceiptView notTreated(@Nullable String press) {
        return new ReceiptView(null, null, NOT_TREATED, null, press);
    }
}
