/** The routes. */
@NullMarked
package org.leling.dossier.roster.web;

import org.jspecify.annotations.NullMarked;
