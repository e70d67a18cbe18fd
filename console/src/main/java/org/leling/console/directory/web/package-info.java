/** The pages. */
@NullMarked
package org.leling.console.directory.web;

import org.jspecify.annotations.NullMarked;
