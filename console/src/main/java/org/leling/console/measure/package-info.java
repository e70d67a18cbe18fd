/** Measures agreed with one person (个性措施) across all people, as pages show them. */
@NullMarked
package org.leling.console.measure;

import org.jspecify.annotations.NullMarked;
