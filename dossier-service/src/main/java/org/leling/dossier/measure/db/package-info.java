/** The tables of measures. */
@NullMarked
package org.leling.dossier.measure.db;

import org.jspecify.annotations.NullMarked;
