/** Accounts in the console's own database. */
@NullMarked
package org.leling.console.account.db;

import org.jspecify.annotations.NullMarked;
