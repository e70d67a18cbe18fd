/** Who may sign in (账号), with which roles, for whom; and how a password is checked. */
@NullMarked
package org.leling.console.account;

import org.jspecify.annotations.NullMarked;
