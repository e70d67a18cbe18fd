/** Handsets over HTTP. */
@NullMarked
package org.leling.alert.device.web;

import org.jspecify.annotations.NullMarked;
