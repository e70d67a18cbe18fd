/** The routes. */
@NullMarked
package org.leling.dossier.search.web;

import org.jspecify.annotations.NullMarked;
