/** The routes. */
@NullMarked
package org.leling.dossier.measure.web;

import org.jspecify.annotations.NullMarked;
