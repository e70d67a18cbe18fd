/** The policies over HTTP. */
@NullMarked
package org.leling.schedule.policy.web;

import org.jspecify.annotations.NullMarked;
