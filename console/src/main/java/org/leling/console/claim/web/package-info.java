/** The pages. */
@NullMarked
package org.leling.console.claim.web;

import org.jspecify.annotations.NullMarked;
