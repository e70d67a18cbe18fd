/** The routes that print, and the pages that say why something could not be printed. */
@NullMarked
package org.leling.console.paper.web;

import org.jspecify.annotations.NullMarked;
