package org.leling.dossier.directory.place;

import org.leling.core.dossier.Division;

/**
 * A division found at the beginning of a text.
 *
 * @param division the narrowest division that the text names
 * @param rest what follows its name
 * @param spelledOut the text begins with the full name of a province or a city, so that no street's name was taken for
 *     a place (北京路 is no part of 北京市)
 */
public record Located(Division division, String rest, boolean spelledOut) {}
