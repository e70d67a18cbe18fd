/** What the tests of this service share. */
@NullMarked
package org.leling.schedule.testing;

import org.jspecify.annotations.NullMarked;
