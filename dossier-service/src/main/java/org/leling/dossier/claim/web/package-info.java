/** The routes. */
@NullMarked
package org.leling.dossier.claim.web;

import org.jspecify.annotations.NullMarked;
