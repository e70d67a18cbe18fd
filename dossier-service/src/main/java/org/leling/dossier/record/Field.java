package org.leling.dossier.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field of the person themself (个人信息), in the order of the paper form. */
public enum Field {
    /** 姓名. */
    NAME("name", "姓名", "name", Mask.NAME),
    /** 身份证号. */
    ID_NUMBER("idNumber", "身份证号", "ID number", Mask.ID_NUMBER),
    /** 出生日期. */
    BORN("born", "出生日期", "born", Mask.NONE),
    /** 性别. */
    SEX("sex", "性别", "sex", Mask.NONE),
    /** 民族. */
    ETHNICITY("ethnicity", "民族", "ethnicity", Mask.NONE),
    /** 籍贯. */
    ORIGIN("origin", "籍贯", "place of origin", Mask.NONE),
    /** 文化程度. */
    EDUCATION("education", "文化程度", "education", Mask.NONE),
    /** 婚姻状况. */
    MARITAL_STATUS("maritalStatus", "婚姻状况", "marital status", Mask.NONE),
    /** 政治面貌. */
    POLITICAL_STATUS("politicalStatus", "政治面貌", "political status", Mask.NONE),
    /** 参加革命工作时间; a month without a day stays a month. */
    JOINED_WORK("joinedWork", "参加革命工作时间", "joined the revolutionary work", Mask.NONE),
    /** 参加革命工作时期, which follows from the time where that says it. */
    JOINED_PERIOD("joinedPeriod", "参加革命工作时期", "period in which they joined", Mask.NONE),
    /** 离休时间; a month without a day stays a month. */
    RETIRED("retired", "离休时间", "retired", Mask.NONE),
    /** 原工作单位及职务. */
    FORMER_POST("formerPost", "原工作单位及职务", "former unit and post", Mask.NONE),
    /** 现享受待遇, one of core-lib's ranks. */
    RANK("rank", "现享受待遇", "rank", Mask.NONE),
    /** 待遇批准文号. */
    TREATMENT_DOCUMENT("treatmentDocument", "待遇批准文号", "document that granted the rank", Mask.NONE),
    /** 四套班子老领导. */
    FORMER_LEADER("formerLeader", "四套班子老领导", "former leader of the four bodies", Mask.NONE),
    /** 立功受奖. */
    HONOURS("honours", "立功受奖", "honours", Mask.NONE),
    /** 安置方式. */
    PLACEMENT("placement", "安置方式", "placement", Mask.NONE),
    /** 管理单位, by its id in the directory. */
    UNIT("unit", "管理单位", "managing unit", Mask.NONE),
    /** 管理单位所属区划, a code of six digits. */
    DIVISION("division", "管理单位所属区划", "division of the managing unit", Mask.NONE),
    /** 社区, by its id in the directory. */
    COMMUNITY("community", "社区", "community", Mask.NONE),
    /** 所在机构, by its id in the directory. */
    INSTITUTION("institution", "所在机构", "institution", Mask.NONE),
    /** 联系电话. */
    PHONE("phone", "联系电话", "phone", Mask.PHONE),
    /** A number that is none, kept as it was written (号码原文). */
    PHONE_AS_WRITTEN("phoneAsWritten", "电话（原文）", "phone as written", Mask.ALL),
    /** 居住地址. */
    ADDRESS("address", "居住地址", "address", Mask.ADDRESS),
    /** 户籍地址. */
    HOUSEHOLD("household", "户籍地址", "registered household", Mask.ADDRESS),
    /** 住房情况, such as the floor, a lift, whose it is. */
    HOUSING("housing", "住房情况", "housing", Mask.NONE),
    /** 主要疾病. */
    ILLNESSES("illnesses", "主要疾病", "illnesses", Mask.ALL),
    /** 过敏史. */
    ALLERGIES("allergies", "过敏史", "allergies", Mask.ALL),
    /** 既往史. */
    PAST_ILLNESSES("pastIllnesses", "既往史", "past illnesses", Mask.ALL),
    /** 行动能力. */
    MOBILITY("mobility", "行动能力", "mobility", Mask.NONE),
    /** 血型. */
    BLOOD_GROUP("bloodGroup", "血型", "blood group", Mask.ALL),
    /** 定点医疗机构. */
    HOSPITAL_OF_CARE("hospitalOfCare", "定点医疗机构", "hospital of care", Mask.NONE),
    /** 主要困难. */
    DIFFICULTIES("difficulties", "主要困难", "difficulties", Mask.ALL),
    /** 备注. */
    REMARKS("remarks", "备注", "remarks", Mask.ALL),
    /** What a roster's unknown columns say (其他栏目), kept as it is. */
    MORE("more", "其他栏目", "other columns", Mask.ALL);

    private static final Map<String, Field> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::key, field -> field));

    private final String key;
    private final String chinese;
    private final String english;
    private final Mask mask;

    Field(String key, String chinese, String english, Mask mask) {
        this.key = key;
        this.chinese = chinese;
        this.english = english;
        this.mask = mask;
    }

    /** Gives the name under which the field stands over the API and in the store. */
    public String key() {
        return key;
    }

    /** Gives the Chinese label, as paper forms have it. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English label. */
    public String english() {
        return english;
    }

    /** Says how the field is shown to those who have given no reason to see it. */
    public Mask mask() {
        return mask;
    }

    /**
     * Says whether what is recorded holds for all days, whenever it was first written down: birth, origin, career. That
     * somebody counts as a former leader is granted: with a day, from that day.
     */
    public boolean isLifelong() {
        return switch (this) {
            case NAME,
                    ID_NUMBER,
                    BORN,
                    SEX,
                    ETHNICITY,
                    ORIGIN,
                    EDUCATION,
                    JOINED_WORK,
                    JOINED_PERIOD,
                    RETIRED,
                    FORMER_POST -> true;
            default -> false;
        };
    }

    /** Finds a field by its name over the API. */
    public static Optional<Field> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
