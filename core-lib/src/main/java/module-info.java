/** The dossier, the four classes and the obligation calendar of Leling 乐龄; needs nothing but the JDK. */
module org.leling.core {
    exports org.leling.core.calendar;
    exports org.leling.core.duty;
    exports org.leling.core.dossier;
    exports org.leling.core.caregroup;
    exports org.leling.core.classification;
    exports org.leling.core.policy;
    exports org.leling.core.policy.city;
    exports org.leling.core.obligation;
    exports org.leling.core.exchange;

    uses org.leling.core.policy.PolicyModule;

    provides org.leling.core.policy.PolicyModule with
            org.leling.core.policy.city.CityPolicy;
}
