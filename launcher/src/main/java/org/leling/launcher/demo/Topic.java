package org.leling.launcher.demo;

import java.util.List;
import java.util.Optional;

/**
 * A need that a unit can't solve alone, and what becomes of it at the joint conference (联席会议).
 *
 * @param kind what it is about
 * @param need in the person's words
 * @param question what the conference is asked
 * @param departments who is asked
 * @param meeting where it gets
 * @param answers what was answered by now
 * @param told what the unit tells the person where that ends it, empty where it goes on
 */
record Topic(
        String kind,
        String need,
        String question,
        List<String> departments,
        At meeting,
        List<Said> answers,
        Optional<String> told) {

    /** Where an item gets. */
    enum At {
        /** On no agenda yet. */
        WAITING,
        /** On that of the meeting to come. */
        NEXT,
        /** On that of the meeting that was held. */
        HELD
    }

    /** What a department answered. */
    record Said(String department, String decision, String answer, int deadlineInDays) {}

    /** The topics of the demo: answered, half answered and left for later, to come, waiting, declined. */
    static final List<Topic> ALL = List.of(
            new Topic(
                    "HOUSING",
                    "住五楼没有电梯，三个月没下过楼",
                    "座椅电梯的审批由哪家牵头，费用如何分担",
                    List.of("HOUSING", "FINANCE"),
                    At.HELD,
                    List.of(
                            new Said("HOUSING", "AGREED", "列入年度加装计划，先配一台爬楼机过渡", 60),
                            new Said("FINANCE", "PARTLY", "财政承担七成，其余在单位特需经费中解决", 45)),
                    Optional.empty()),
            new Topic(
                    "MEDICAL",
                    "每月往返两家医院开药，家属请假陪同，希望一次多开些",
                    "慢性病长处方能否放宽到十二周，是否送药上门",
                    List.of("HEALTH", "MEDICAL_INSURANCE"),
                    At.HELD,
                    List.of(new Said("HEALTH", "AGREED", "由签约家庭医生开长处方并送药上门", 30)),
                    Optional.empty()),
            new Topic(
                    "CARE",
                    "夜里起身多次没有人扶，希望有夜间照护",
                    "夜间照护能否纳入居家养老服务补贴",
                    List.of("CIVIL_AFFAIRS", "FINANCE"),
                    At.NEXT,
                    List.of(),
                    Optional.empty()),
            new Topic(
                    "ENTITLEMENT",
                    "护理费标准多年没有调整",
                    "护理费标准是否随评估等级动态调整",
                    List.of("HUMAN_RESOURCES"),
                    At.WAITING,
                    List.of(),
                    Optional.empty()),
            new Topic(
                    "REIMBURSEMENT",
                    "自费的进口药负担重，希望报销一部分",
                    "目录外药品能否由医保专项解决",
                    List.of("MEDICAL_INSURANCE"),
                    At.HELD,
                    List.of(new Said("MEDICAL_INSURANCE", "DECLINED", "不在目录内，可申请大病救助和单位特困帮扶", 20)),
                    Optional.of("会议答复目录外药品不能报销，已帮助申请大病救助")));
}
