/** Deliveries over HTTP. */
@NullMarked
package org.leling.schedule.delivery.web;

import org.jspecify.annotations.NullMarked;
