/** The bureau's front door: sign-in and web pages. It computes no rule and no state; it shows what the services say. */
@NullMarked
package org.leling.console;

import org.jspecify.annotations.NullMarked;
