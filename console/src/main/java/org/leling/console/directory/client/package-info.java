/** Asks dossier-service. */
@NullMarked
package org.leling.console.directory.client;

import org.jspecify.annotations.NullMarked;
