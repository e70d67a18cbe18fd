/** The routes. */
@NullMarked
package org.leling.dossier.card.web;

import org.jspecify.annotations.NullMarked;
