/** The routes. */
@NullMarked
package org.leling.dossier.caregroup.web;

import org.jspecify.annotations.NullMarked;
