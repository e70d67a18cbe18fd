/** The routes. */
@NullMarked
package org.leling.dossier.agenda.web;

import org.jspecify.annotations.NullMarked;
