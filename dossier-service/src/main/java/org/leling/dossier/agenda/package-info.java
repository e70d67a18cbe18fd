/** The joint conference (联席会议) of finance, health and civil affairs, and what units put before it. */
@NullMarked
package org.leling.dossier.agenda;

import org.jspecify.annotations.NullMarked;
