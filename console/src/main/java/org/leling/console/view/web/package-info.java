/** Rendered pages and the pages of errors. */
@NullMarked
package org.leling.console.view.web;

import org.jspecify.annotations.NullMarked;
