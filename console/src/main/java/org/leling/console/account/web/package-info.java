/** The sign-in page and the demo's accounts. */
@NullMarked
package org.leling.console.account.web;

import org.jspecify.annotations.NullMarked;
