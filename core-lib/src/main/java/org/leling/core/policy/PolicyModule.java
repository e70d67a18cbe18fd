package org.leling.core.policy;

/**
 * A policy that duties are derived from (政策模块); the interface by which a district brings its own.
 *
 * <p>Found through {@link java.util.ServiceLoader}, or given by hand to {@link PolicySet#of}.
 */
@FunctionalInterface
public interface PolicyModule {

    /** Says what the module is and writes its rules into the book. */
    void define(RuleBook rules);
}
