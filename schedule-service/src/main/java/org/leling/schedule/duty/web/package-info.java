/** Duties over HTTP. */
@NullMarked
package org.leling.schedule.duty.web;

import org.jspecify.annotations.NullMarked;
