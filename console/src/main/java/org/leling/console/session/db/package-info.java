/** Sessions in the console's own database. */
@NullMarked
package org.leling.console.session.db;

import org.jspecify.annotations.NullMarked;
