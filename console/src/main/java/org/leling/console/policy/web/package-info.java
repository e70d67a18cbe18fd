/** The page 政策. */
@NullMarked
package org.leling.console.policy.web;

import org.jspecify.annotations.NullMarked;
