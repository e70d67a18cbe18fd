/** The page of measures. */
@NullMarked
package org.leling.console.measure.web;

import org.jspecify.annotations.NullMarked;
