/** One person's care group (特别关爱小组): who belongs to it, from when to when, and who leads it. */
@NullMarked
package org.leling.console.group;

import org.jspecify.annotations.NullMarked;
