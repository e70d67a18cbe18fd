/** Statistics over HTTP. */
@NullMarked
package org.leling.schedule.statistics.web;

import org.jspecify.annotations.NullMarked;
