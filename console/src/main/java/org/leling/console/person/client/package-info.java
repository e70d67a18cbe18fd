/** dossier-service's people over HTTP. */
@NullMarked
package org.leling.console.person.client;

import org.jspecify.annotations.NullMarked;
