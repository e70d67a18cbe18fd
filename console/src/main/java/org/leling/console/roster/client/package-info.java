/** dossier-service's imports over HTTP. */
@NullMarked
package org.leling.console.roster.client;

import org.jspecify.annotations.NullMarked;
