/** What happened to alarms, in the order of commits (经过): each alarm's timeline, and the stream that a desk resumes without a gap. */
@NullMarked
package org.leling.alert.history;

import org.jspecify.annotations.NullMarked;
