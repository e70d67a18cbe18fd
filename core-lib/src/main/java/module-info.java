/** The dossier, the four classes and the obligation calendar of Leling 乐龄; needs nothing but the JDK. */
module org.leling.core {
    exports org.leling.core.calendar;
    exports org.leling.core.duty;
    exports org.leling.core.dossier;
}
