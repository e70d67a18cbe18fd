/** Notices (通知): one person told one thing once, at least once over the wire and once in effect, by one channel after another. */
@NullMarked
package org.leling.alert.notice;

import org.jspecify.annotations.NullMarked;
