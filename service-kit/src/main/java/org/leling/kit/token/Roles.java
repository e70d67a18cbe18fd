package org.leling.kit.token;

/** The roles that tokens carry; constants, so that {@code @Secured} can name them. */
public final class Roles {

    public static final String BUREAU = "bureau";
    public static final String UNIT = "unit";
    public static final String COMMUNITY = "community";
    public static final String VOLUNTEER = "volunteer";
    public static final String INSTITUTION = "institution";
    public static final String PROVIDER = "provider";
    public static final String DISPATCHER = "dispatcher";
    public static final String AUDITOR = "auditor";
    public static final String SERVICE = "service";

    private Roles() {}
}
