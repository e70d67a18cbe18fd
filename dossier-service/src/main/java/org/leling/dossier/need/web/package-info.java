/** The routes. */
@NullMarked
package org.leling.dossier.need.web;

import org.jspecify.annotations.NullMarked;
