/** What printing asks of the services beside the card itself. */
@NullMarked
package org.leling.console.paper.client;

import org.jspecify.annotations.NullMarked;
