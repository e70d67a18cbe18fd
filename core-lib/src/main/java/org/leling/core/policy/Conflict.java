package org.leling.core.policy;

/**
 * Why a set of modules was refused (政策冲突): a narrower module loosens a duty of a wider one, or two say one thing.
 *
 * @param module the narrower module's id
 * @param rule the rule's id
 * @param clause the clause that the wider rule rests on
 * @param wider what the wider module says
 * @param narrower what the narrower module says
 * @param chinese what is wrong, in Chinese
 * @param english what is wrong, in English
 */
public record Conflict(
        String module, String rule, String clause, String wider, String narrower, String chinese, String english) {

    @Override
    public String toString() {
        return "module " + module + ", rule " + rule + ", clause " + clause + ": " + english + " (" + wider + " -> "
                + narrower + ")";
    }
}
