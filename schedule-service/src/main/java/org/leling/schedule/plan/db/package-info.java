/** What the planner keeps in the database. */
@NullMarked
package org.leling.schedule.plan.db;

import org.jspecify.annotations.NullMarked;
