/** JSON as plain trees, read strictly. */
@NullMarked
package org.leling.schedule.tree;

import org.jspecify.annotations.NullMarked;
