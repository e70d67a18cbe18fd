package org.leling.core.duty;

/**
 * What is done for a person (服务内容).
 *
 * <p>A stronger contact serves for a weaker one: a visit for a call, a call for a greeting. Every other action serves
 * only itself.
 */
public enum Action {
    /** Visit (走访). */
    VISIT("走访", "visit"),
    /** Telephone or video call (电话或视频联系). */
    CALL("电话或视频联系", "telephone or video call"),
    /** Greeting (问候关注). */
    GREETING("问候关注", "greeting"),
    /** Review (档案复核). */
    REVIEW("档案复核", "review"),
    /** Meeting of the care group (定期联系). */
    MEETING("定期联系", "meeting of the care group"),
    /** Evaluation of the family doctor (签约服务评价). */
    EVALUATION("签约服务评价", "evaluation of the family doctor"),
    /** Home care (居家养老服务). */
    HOME_CARE("居家养老服务", "home care"),
    /** Response (答复办理). */
    RESPONSE("答复办理", "response"),
    /** Legal aid (法律援助). */
    LEGAL_AID("法律援助", "legal aid"),
    /** Reimbursement (医药费报销). */
    REIMBURSEMENT("医药费报销", "reimbursement"),
    /** Briefing (情况通报). */
    BRIEFING("情况通报", "briefing"),
    /** Tour (参观考察). */
    TOUR("参观考察", "tour"),
    /** Condolence visit (慰问). */
    CONDOLENCE("慰问", "condolence visit"),
    /** Learning brought home (送学上门). */
    LEARNING("送学上门", "learning brought home"),
    /** Information (养老信息). */
    INFORMATION("养老信息", "information"),
    /** Contact with the relatives (联系亲属). */
    RELATIVES_CONTACT("联系亲属", "contact with the relatives"),
    /** Companionship (精神慰藉). */
    COMPANIONSHIP("精神慰藉", "companionship"),
    /** Health report (健康反馈). */
    HEALTH_REPORT("健康反馈", "health report"),
    /** Liaison with the place of residence (协调居住地). */
    LIAISON("协调居住地", "liaison with the place of residence"),
    /** Community activity (社区活动). */
    ACTIVITY("社区活动", "community activity"),
    /** Meal (送餐). */
    MEAL("送餐", "meal"),
    /** Errand (代办). */
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
        return (owed == CALL && this == VISIT) || (owed == GREETING && (this == VISIT || this == CALL));
    }
}
