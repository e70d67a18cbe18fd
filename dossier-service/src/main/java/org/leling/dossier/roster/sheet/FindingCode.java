package org.leling.dossier.roster.sheet;

/** What can be wrong with a row of a roster; the names are part of the API. */
public enum FindingCode {
    /** The ID number is none: length, characters, province, date or check character (身份证号有误). */
    ID_CHECKSUM(Severity.REJECTED),
    /** There is no ID number, by which the person would be known at the next import (缺身份证号). */
    ID_MISSING(Severity.REJECTED),
    /** There is no name (缺姓名). */
    NAME_MISSING(Severity.REJECTED),
    /** Another row has the same ID number; both are rejected, since nobody can say which is right (身份证号重复). */
    ID_DUPLICATE(Severity.REJECTED),
    /** The row does not go together with what is recorded of the person, such as their death (与已有档案不符). */
    ROW_REFUSED(Severity.REJECTED),
    /** No dossier has this ID number; a roster brings persons in (查无此人). */
    PERSON_UNKNOWN(Severity.REJECTED),
    /** The day of a service is missing, can't be read, or is a year alone (服务日期无法识别). */
    DAY_UNREADABLE(Severity.REJECTED),
    /** The day of a service can't be: it lies ahead, before the person's birth or after their death (服务日期不合). */
    DAY_IMPOSSIBLE(Severity.REJECTED),
    /** The service is missing or none of those known (服务项目无法识别). */
    SERVICE_UNKNOWN(Severity.REJECTED),
    /** The day on which a contract ends can't be read, or lies before its beginning (到期日有误). */
    UNTIL_UNREADABLE(Severity.REJECTED),
    /** A text is longer than what is kept (文字过长). */
    TEXT_TOO_LONG(Severity.REJECTED),
    /** The name is not the one in the dossier; the ID number counts (姓名与档案不符). */
    NAME_DIFFERS(Severity.WARNING),
    /** Who did it is none of the parties; the usual one counts and the text is kept (服务主体无法识别). */
    PARTY_UNKNOWN(Severity.WARNING),
    /** A contract has no end; a year is taken (未写到期日). */
    UNTIL_ASSUMED(Severity.WARNING),
    /** The same service of the same day stands there twice and counts once (重复记录). */
    SERVICE_TWICE(Severity.WARNING),
    /** The service has no use for what a cell says, which is not kept (本列未采用). */
    CELL_NOT_USED(Severity.WARNING),
    /** The way of living is missing or none of those known (居住状况无法识别). */
    LIVING_UNKNOWN(Severity.WARNING),
    /** A place is missing where one is needed, or can't be found among the divisions (地点缺失). */
    PLACE_MISSING(Severity.WARNING),
    /** A telephone number is neither a mobile's nor a landline's with its area code (电话有误). */
    PHONE_INVALID(Severity.WARNING),
    /** Joined the revolution after 1949-09-30 (参加革命时间晚于建国). */
    JOINED_TOO_LATE(Severity.WARNING),
    /** The birth date differs from the ID number's, which counts (出生日期与身份证号不符). */
    BIRTH_DIFFERS(Severity.WARNING),
    /** A date can't be read, or only in part; the text is kept (日期无法识别). */
    DATE_UNREADABLE(Severity.WARNING),
    /** The level of ability is none of those known (能力等级无法识别). */
    ABILITY_UNKNOWN(Severity.WARNING),
    /** A yes or no is neither; the text is kept (是否栏无法识别). */
    ANSWER_UNREADABLE(Severity.WARNING),
    /** The address lies in another city though no settlement elsewhere is marked; the address counts (住址在外地). */
    ADDRESS_ELSEWHERE(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** Says what becomes of the row. */
    public Severity severity() {
        return severity;
    }

    /** What becomes of a row (处理结果). */
    public enum Severity {
        /** The row is not taken (退回). */
        REJECTED,
        /** The row is taken, and the finding shown (提醒). */
        WARNING
    }
}
