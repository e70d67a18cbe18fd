/** What is wrong with a request, every fault at once. */
@NullMarked
package org.leling.dossier.fault;

import org.jspecify.annotations.NullMarked;
