/** dossier-service's measures over HTTP. */
@NullMarked
package org.leling.console.measure.client;

import org.jspecify.annotations.NullMarked;
