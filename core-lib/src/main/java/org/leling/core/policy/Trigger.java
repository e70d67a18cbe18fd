package org.leling.core.policy;

import java.util.Optional;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.EventKind;
import org.leling.core.nullness.Nullable;

/** What sets off a duty that is owed within some days (触发事件). */
public enum Trigger {
    /** A need or suggestion (需求建议). */
    NEED("需求建议提出", "a need or suggestion", EventKind.NEED),
    /** A claim handed in (报销申请). */
    CLAIM("报销材料交来", "a claim handed in", EventKind.CLAIM),
    /** A request for legal aid (法律援助申请). */
    LEGAL_AID_REQUEST("法律援助申请", "a request for legal aid", EventKind.LEGAL_AID_REQUEST),
    /** A service request (生活服务请求). */
    SERVICE_REQUEST("生活服务请求", "a service request", EventKind.SERVICE_REQUEST),
    /** A confirmed emergency (紧急求助). */
    EMERGENCY("紧急求助", "an emergency", EventKind.EMERGENCY),
    /** Admission to hospital (入院); of stays that count as one, the first. */
    ADMISSION("入院", "a hospital admission", null),
    /** Discharge from hospital (出院); of stays that count as one, the last. Its event is named by the first stay. */
    DISCHARGE("出院", "a discharge from hospital", null),
    /** The first day of another class than the day before (类别变化). */
    CLASS_CHANGE("类别变化", "a change of class", null);

    private final String chinese;
    private final String english;

    @Nullable
    private final EventKind kind;

    Trigger(String chinese, String english, @Nullable EventKind kind) {
        this.chinese = chinese;
        this.english = english;
        this.kind = kind;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term. */
    public String english() {
        return english;
    }

    /** Says whether a recorded event is this trigger. */
    public boolean isSetOffBy(DossierEvent event) {
        return event.kind() == kind;
    }

    /** Gives the kind of recorded event that is this trigger; empty for those that follow from other facts. */
    public Optional<EventKind> eventKind() {
        return Optional.ofNullable(kind);
    }
}
