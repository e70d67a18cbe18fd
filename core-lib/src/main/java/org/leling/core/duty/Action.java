package org.leling.core.duty;

/**
 * What is done for a person (服务内容).
 *
 * <p>A stronger contact serves for a weaker one: a visit for a call, a call for a greeting. Every other action serves
 * only itself.
 */
public enum Action {
    VISIT("走访", "visit"),
    CALL("电话或视频联系", "telephone or video call"),
    GREETING("问候关注", "greeting"),
    REVIEW("档案复核", "review"),
    MEETING("定期联系", "meeting of the care group"),
    EVALUATION("签约服务评价", "evaluation of the family doctor"),
    HOME_CARE("居家养老服务", "home care"),
    RESPONSE("答复办理", "response"),
    LEGAL_AID("法律援助", "legal aid"),
    REIMBURSEMENT("医药费报销", "reimbursement"),
    BRIEFING("情况通报", "briefing"),
    TOUR("参观考察", "tour"),
    CONDOLENCE("慰问", "condolence visit"),
    LEARNING("送学上门", "learning brought home"),
    INFORMATION("养老信息", "information"),
    RELATIVES_CONTACT("联系亲属", "contact with the relatives"),
    COMPANIONSHIP("精神慰藉", "companionship"),
    HEALTH_REPORT("健康反馈", "health report"),
    LIAISON("协调居住地", "liaison with the place of residence"),
    ACTIVITY("社区活动", "community activity"),
    MEAL("送餐", "meal"),
    ERRAND("代办", "errand"),
    /** Nothing is done on a day: something is put in place, and facts show it (常设事项). */
    STANDING("建立落实", "put in place");

    private final String chinese;
    private final String english;

    Action(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term. */
    public String english() {
        return english;
    }

    /** Says whether this action, once done, serves for a duty to do {@code owed}. */
    public boolean serves(Action owed) {
        if (this == owed) {
            return this != STANDING;
        }
        return owed == CALL && this == VISIT || owed == GREETING && (this == VISIT || this == CALL);
    }
}
