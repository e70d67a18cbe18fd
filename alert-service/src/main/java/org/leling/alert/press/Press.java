package org.leling.alert.press;

import java.util.List;
import org.leling.alert.alarm.AlarmKey;

/**
 * A press as far as it could be read. Texts that were not sent are empty.
 *
 * @param device who says to be calling; nothing is proven before the signature is checked
 * @param ref the device's number of this press
 * @param sentKey the key as it came
 * @param key what it counts as
 * @param at the device's own time as it came
 * @param battery per cent, or -1
 * @param text free text, for the dispatcher
 */
public record Press(
        String device,
        String ref,
        String sentKey,
        AlarmKey key,
        String at,
        int battery,
        String text,
        List<Oddity> oddities) {

    public static final int NO_BATTERY = -1;

    public Press {
        oddities = List.copyOf(oddities);
    }
}
