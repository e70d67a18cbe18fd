package org.leling.alert.notice.inbox;

import java.time.Instant;
import org.leling.alert.notice.Message;

/** A message that the inbox received. */
public record InboxMessage(long id, Instant at, Message message) {}
