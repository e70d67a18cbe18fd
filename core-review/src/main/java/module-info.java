/**
 * What a policy's author and a bureau ask of a policy before it is switched on: what is wrong with it, and what it
 * changes for whom. A program that only derives duties does without.
 */
module org.leling.core.review {
    requires transitive org.leling.core;

    exports org.leling.core.impact;
    exports org.leling.core.policy.check;
}
