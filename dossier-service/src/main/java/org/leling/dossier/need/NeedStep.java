package org.leling.dossier.need;

import java.util.EnumSet;
import java.util.Set;

/** A step that a need takes (办理环节). */
public enum NeedStep {
    /** It is recorded (登记). */
    RAISE,
    /** It gets another owner or kind (交办). */
    ASSIGN(NeedState.RAISED, NeedState.RESPONDED, NeedState.REFERRED, NeedState.ANSWERED),
    /** The person is given a response (答复). */
    RESPOND(NeedState.RAISED, NeedState.RESPONDED, NeedState.REFERRED, NeedState.ANSWERED),
    /** It is put before the joint conference (提交联席会议). */
    REFER(NeedState.RAISED, NeedState.RESPONDED, NeedState.ANSWERED),
    /** The joint conference answers (联席会议答复); comes from the agenda alone. */
    ANSWER(NeedState.REFERRED),
    /** What is asked of the joint conference, or of whom, is another (修改提交); comes from the agenda alone. */
    AMEND(NeedState.REFERRED),
    /** An answer of the joint conference was taken down wrongly (更正会议答复); comes from the agenda alone. */
    CORRECT_ANSWER(NeedState.values()),
    /** It is taken back from the joint conference, and seen to as before (撤回提交). */
    RECALL(NeedState.REFERRED),
    /** It ends with an outcome (办结); what the joint conference has not answered is withdrawn. */
    CLOSE(NeedState.RAISED, NeedState.RESPONDED, NeedState.REFERRED, NeedState.ANSWERED),
    /** The person or the family is asked whether they are content (回访). */
    ASK(NeedState.RESPONDED, NeedState.REFERRED, NeedState.ANSWERED, NeedState.CLOSED),
    /** It is taken up again (重新办理). */
    REOPEN(NeedState.CLOSED),
    /** Its event was taken back (撤回登记); comes from the dossier alone. */
    TAKE_BACK(NeedState.RAISED, NeedState.RESPONDED, NeedState.REFERRED, NeedState.ANSWERED, NeedState.CLOSED);

    /** The steps that somebody may ask for. */
    static final Set<NeedStep> ASKED_FOR = EnumSet.of(ASSIGN, RESPOND, REFER, RECALL, CLOSE, ASK, REOPEN);

    private final Set<NeedState> from;

    NeedStep(NeedState... from) {
        this.from = Set.of(from);
    }

    /** Says whether it can be taken in a state. */
    public boolean isOpenIn(NeedState state) {
        return from.contains(state);
    }
}
