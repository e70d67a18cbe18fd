/** Claims for medical costs (医药费报销), as pages show them. */
@NullMarked
package org.leling.console.claim;

import org.jspecify.annotations.NullMarked;
