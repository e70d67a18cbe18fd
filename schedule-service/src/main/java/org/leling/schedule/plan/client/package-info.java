/** Follows dossier-service's feed. */
@NullMarked
package org.leling.schedule.plan.client;

import org.jspecify.annotations.NullMarked;
