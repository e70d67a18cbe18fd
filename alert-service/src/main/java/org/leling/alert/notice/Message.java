package org.leling.alert.notice;

import org.leling.alert.alarm.Target;

/**
 * What a channel is to deliver, and to whom. Texts that do not apply are empty.
 *
 * @param key the idempotency key, the same at every attempt: a channel delivers it once
 * @param dossier whose it is; empty for what is nobody's yet
 * @param person the recipient's name; empty for a desk
 */
public record Message(
        String key,
        String notice,
        String dossier,
        String alarm,
        Target target,
        String person,
        String phone,
        String text) {}
