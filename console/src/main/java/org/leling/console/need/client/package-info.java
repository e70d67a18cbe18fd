/** dossier-service over HTTP. */
@NullMarked
package org.leling.console.need.client;

import org.jspecify.annotations.NullMarked;
