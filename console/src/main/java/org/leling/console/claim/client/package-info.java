/** dossier-service over HTTP. */
@NullMarked
package org.leling.console.claim.client;

import org.jspecify.annotations.NullMarked;
