package org.leling.core.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a set of modules was refused (政策冲突): a narrower module loosens a duty of a wider one, or two say one thing.
 *
 * @param module the narrower module's id
 * @param rule the rule's id
 * @param clause the clause that the wider rule rests on
 * @param wider what the wider module says, in Chinese
 * @param narrower what the narrower module says, in Chinese
 * @param chinese what is wrong, in Chinese
 * @param english what is wrong, in English
 * @param facts the fewest facts of somebody who is left out; empty where no facts are needed
 */
public record Conflict(
        String module,
        String rule,
        String clause,
        String wider,
        String narrower,
        String chinese,
        String english,
        Map<String, String> facts) {

    /** Copies the map. */
    public Conflict {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    @Override
    public String toString() {
        return english;
    }
}
