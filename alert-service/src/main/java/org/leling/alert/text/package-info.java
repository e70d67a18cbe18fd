/** What people read: Chinese first, English beside it, from the message bundles. */
@NullMarked
package org.leling.alert.text;

import org.jspecify.annotations.NullMarked;
