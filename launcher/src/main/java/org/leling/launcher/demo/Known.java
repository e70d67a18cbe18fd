package org.leling.launcher.demo;

/**
 * A person of the demo city as dossier-service knows them.
 *
 * @param person who was to be made
 * @param id the dossier
 * @param unit the managing unit's id
 * @param unitName its name
 */
record Known(DemoPerson person, String id, String unit, String unitName) {

    int number() {
        return person.number();
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "Known[" + number() + "]";
    }
}
