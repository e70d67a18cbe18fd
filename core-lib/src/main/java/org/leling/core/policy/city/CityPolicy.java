package org.leling.core.policy.city;

import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.RuleBook;

/**
 * The city's baseline (市级基线): every duty of the city's document, one rule each.
 *
 * <p>Four lines a rule, in the order of the document, so that a clerk who reads no Java can check each against its
 * clause. The rules of each class stand in a file of their own.
 */
public final class CityPolicy implements PolicyModule {

    private static final PolicySet BASELINE = PolicySet.of(new CityPolicy());

    /** Makes the module; what {@link java.util.ServiceLoader} calls. */
    public CityPolicy() {}

    /** Gives the baseline alone, as a set to derive from. */
    public static PolicySet baseline() {
        return BASELINE;
    }

    @Override
    public void define(RuleBook rules) {
        rules.module("city", "离休干部“一人一策”市级基线", "2026.1");
        EveryoneRules.define(rules);
        EventRules.define(rules);
        WithRelativesRules.define(rules);
        EmptyNestRules.define(rules);
        InstitutionRules.define(rules);
        RelocatedRules.define(rules);
    }
}
