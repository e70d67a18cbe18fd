package org.leling.core.policy;

import java.util.Objects;

/**
 * What a policy module says of itself (政策模块).
 *
 * @param id such as {@code city}
 * @param name what people call it
 * @param version the state of its rules, shown with every duty
 */
public record PolicyModuleInfo(String id, String name, String version) {
    /** Refuses nulls. */
    public PolicyModuleInfo {
        Objects.requireNonNull(id, "module.id");
        Objects.requireNonNull(name, "module.name");
        Objects.requireNonNull(version, "module.version");
    }
}
