/** Whose data it is: sealed under each person's key, shown masked. */
@NullMarked
package org.leling.alert.person;

import org.jspecify.annotations.NullMarked;
