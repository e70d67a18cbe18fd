/** The page 今日. */
@NullMarked
package org.leling.console.today.web;

import org.jspecify.annotations.NullMarked;
