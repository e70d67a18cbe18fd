/** The stream of what happens. */
@NullMarked
package org.leling.alert.history.web;

import org.jspecify.annotations.NullMarked;
