/** What users read: Chinese first, English beside it, from the bundle {@code i18n/dossier}. */
@NullMarked
package org.leling.dossier.text;

import org.jspecify.annotations.NullMarked;
