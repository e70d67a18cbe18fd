/** Sessions over HTTP: the cookie, forms that only our own pages can send, headers of every answer. */
@NullMarked
package org.leling.console.session.web;

import org.jspecify.annotations.NullMarked;
