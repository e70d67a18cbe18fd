/** A press (按键呼叫): read as far as it can be, checked, and taken, joined or kept; nothing is dropped. */
@NullMarked
package org.leling.alert.press;

import org.jspecify.annotations.NullMarked;
