/** The sections' forms, and results over all persons in sight, over HTTP. */
@NullMarked
package org.leling.dossier.section.web;

import org.jspecify.annotations.NullMarked;
