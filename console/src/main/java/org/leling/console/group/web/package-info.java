/** The page of one person's care group. */
@NullMarked
package org.leling.console.group.web;

import org.jspecify.annotations.NullMarked;
