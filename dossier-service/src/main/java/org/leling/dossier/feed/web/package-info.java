/** The routes. */
@NullMarked
package org.leling.dossier.feed.web;

import org.jspecify.annotations.NullMarked;
