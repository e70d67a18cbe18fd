/** Handsets (电子保姆): which device is whose, and the secret with which it signs. */
@NullMarked
package org.leling.alert.device;

import org.jspecify.annotations.NullMarked;
