/** Previews over HTTP. */
@NullMarked
package org.leling.schedule.preview.web;

import org.jspecify.annotations.NullMarked;
