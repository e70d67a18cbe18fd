/**
 * What is recorded of a person, on two clocks: each entry is in force from a day, and was believed from one version of
 * the dossier until another. Nothing is overwritten; a correction closes what was wrongly believed and keeps it.
 */
@NullMarked
package org.leling.dossier.record;

import org.jspecify.annotations.NullMarked;
