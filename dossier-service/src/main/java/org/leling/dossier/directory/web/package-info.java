/** The routes. */
@NullMarked
package org.leling.dossier.directory.web;

import org.jspecify.annotations.NullMarked;
