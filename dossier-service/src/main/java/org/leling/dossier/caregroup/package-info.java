/** The special care group (特别关爱小组) of a person: who fills which role, in which order they are called. */
@NullMarked
package org.leling.dossier.caregroup;

import org.jspecify.annotations.NullMarked;
