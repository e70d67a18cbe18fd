package org.leling.core.dossier;

/** What happened to a person, or was asked by them, that somebody must answer (事件). */
public enum EventKind {
    /** A need or suggestion (需求建议). */
    NEED("需求建议"),
    /** A claim for medical costs handed in (医药费报销申请). */
    CLAIM("报销申请"),
    /** A request for legal aid (法律援助申请). */
    LEGAL_AID_REQUEST("法律援助申请"),
    /** A request for a service of daily life (生活服务请求). */
    SERVICE_REQUEST("生活服务请求"),
    /** An alarm that a person confirmed (紧急求助). */
    EMERGENCY("紧急求助");

    private final String chinese;

    EventKind(String chinese) {
        this.chinese = chinese;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }
}
