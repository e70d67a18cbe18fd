package org.leling.kit.outbox;

import java.time.Instant;

/**
 * A call that the other side refused for good.
 *
 * @param id its id in the outbox
 * @param dossierId whose
 * @param target which service
 * @param path what was called
 * @param status what it answered
 * @param madeAt when the call was written
 */
public record OutboxItem(String id, String dossierId, String target, String path, int status, Instant madeAt) {}
