package org.leling.kit.due;

import java.time.Instant;

/**
 * One claimed row.
 *
 * @param id its primary key as text
 * @param dueAt when it was due
 * @param fence counts the claims of this row; a write that names an older one finds nothing
 * @param attempts how often it was claimed since it last succeeded, this time included
 * @param traceparent the trace it belongs to, or empty
 */
public record DueRow(String id, Instant dueAt, long fence, int attempts, String traceparent) {}
