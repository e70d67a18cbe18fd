/** The pages. */
@NullMarked
package org.leling.console.need.web;

import org.jspecify.annotations.NullMarked;
