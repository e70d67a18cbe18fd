/** Who is signed in (会话): a session begins with a password and ends by sign-out, idleness or age. */
@NullMarked
package org.leling.console.session;

import org.jspecify.annotations.NullMarked;
