package org.leling.schedule.plan;

import java.util.Map;

/**
 * What a change of a dossier brings.
 *
 * @param dossier whose
 * @param version the dossier's version after the change
 * @param planning the dossier in the case form
 * @param unit the managing unit's id, or empty
 * @param division the managing unit's division, or empty
 * @param attention the attention level told
 */
public record PersonNews(
        String dossier, long version, Map<String, Object> planning, String unit, String division, String attention) {

    @Override
    public String toString() {
        return "PersonNews[" + dossier + ", version " + version + "]";
    }
}
