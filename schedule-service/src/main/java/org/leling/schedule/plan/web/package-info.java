/** How planning stands, over HTTP. */
@NullMarked
package org.leling.schedule.plan.web;

import org.jspecify.annotations.NullMarked;
