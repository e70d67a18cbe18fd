/** Needs (需求建议), and the joint conference that answers what a unit can't (联席会议), as pages show them. */
@NullMarked
package org.leling.console.need;

import org.jspecify.annotations.NullMarked;
