/** What pages are made of: words, days, terms, the menu of a role. */
@NullMarked
package org.leling.console.view;

import org.jspecify.annotations.NullMarked;
