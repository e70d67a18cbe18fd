package org.leling.core.policy.check;

/** What a check can find wrong with a policy (检查项). */
public enum FindingKind {
    /** No facts make the rule apply (规则永不适用). */
    NEVER_APPLIES,
    /** Somebody is owed no human contact for over a month (一个月以上无人联系). */
    NO_HUMAN_CONTACT,
    /** The duty's party is no member of the care group that the class needs (责任方不在关爱小组). */
    NOBODY_HOLDS,
    /** No fact closes the standing duty (常设事项无法办结). */
    STANDING_NEVER_CLOSES,
    /** The rule cites no clause (缺少依据条款). */
    NO_CLAUSE,
    /** Two rules always ask the same of the same party for the same people (规则重复). */
    ALWAYS_COINCIDE,
    /** A period has no working day to move to (周期内无工作日). */
    NO_WORKING_DAY,
    /** After a change of class nobody comes (类别变化后无人上门). */
    NOBODY_COMES_AFTER_CHANGE,
    /** A condition throws (条件出错). */
    RULE_FAILS,
    /** A condition reads the day and does not announce on which days it changes (条件未声明变化日). */
    DAY_NOT_ANNOUNCED,
    /** The module loosens what a wider one says (放宽上级规定). */
    LOOSENS,
    /** The rule's form is not whole (规则不完整). */
    MALFORMED
}
