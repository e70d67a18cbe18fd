/** A roster's import and its report (名册导入). */
@NullMarked
package org.leling.console.roster;

import org.jspecify.annotations.NullMarked;
