package org.leling.core.policy;

import org.leling.core.dossier.Given;

/**
 * What a policy module says of itself (政策模块).
 *
 * @param id such as {@code city}
 * @param name what people call it
 * @param version the state of its rules, shown with every duty
 */
public record PolicyModuleInfo(String id, String name, String version) {
    /** Refuses what is not of one line. */
    public PolicyModuleInfo {
        Given.line("module.id", id);
        Given.line("module.name", name);
        Given.line("module.version", version);
    }
}
