/** The page 名册导入. */
@NullMarked
package org.leling.console.roster.web;

import org.jspecify.annotations.NullMarked;
