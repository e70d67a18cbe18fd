/** Notices and the inbox over HTTP. */
@NullMarked
package org.leling.alert.notice.web;

import org.jspecify.annotations.NullMarked;
