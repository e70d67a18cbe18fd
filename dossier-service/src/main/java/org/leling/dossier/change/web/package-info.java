/** The routes. */
@NullMarked
package org.leling.dossier.change.web;

import org.jspecify.annotations.NullMarked;
