/** The devices' way in, and the presses that were not treated. */
@NullMarked
package org.leling.alert.press.web;

import org.jspecify.annotations.NullMarked;
