package org.leling.dossier.roster.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column of a workbook that has a meaning, by the names that people give it; the first is its own. */
enum Column {
    NUMBER("序号", "编号", "顺序号", "序"),
    NAME("姓名", "名字", "老干部姓名", "离休干部姓名", "本人姓名"),
    ID_NUMBER("身份证号", "身份证号码", "公民身份号码", "身份证", "公民身份证号码", "居民身份证号码", "居民身份证号", "身份号码"),
    BORN("出生日期", "出生年月", "出生年月日", "出生时间"),
    SEX("性别"),
    ETHNICITY("民族"),
    ORIGIN("籍贯"),
    POLITICAL_STATUS("政治面貌"),
    JOINED("参加革命工作时间", "参加革命时间", "参加工作时间", "参加革命工作年月", "参加工作年月"),
    RETIRED("离休时间", "离休年月", "离休日期"),
    FORMER_POST("原工作单位及职务", "原单位及职务", "原工作单位和职务", "原工作单位职务", "原单位职务"),
    REMARK("备注"),
    RANK("现享受待遇", "待遇级别", "享受待遇", "现享受待遇级别"),
    UNIT("管理单位", "现管理单位"),
    COUNTY("所属区县", "行政区划", "所属区", "区县"),
    LIVING("居住状况", "居住情况", "居住状态"),
    LIVING_SINCE("入住时间", "入住日期", "居住起始时间", "安置时间"),
    SETTLED_ELSEWHERE("是否易地安置", "易地安置", "是否异地安置"),
    SETTLEMENT("安置地", "易地安置地", "安置地点"),
    ADDRESS("居住地址", "家庭住址", "家庭地址", "现住址", "住址", "现居住地址", "通讯地址", "联系地址", "地址", "户籍地址"),
    SPOUSE_BORN("配偶出生日期", "配偶出生年月", "配偶出生年月日"),
    SPOUSE_CAN_CARE("配偶能否照料", "配偶是否能照料", "配偶能照料"),
    PHONE("联系电话", "本人电话", "本人联系电话", "手机", "手机号", "手机号码", "电话", "家庭电话", "固定电话", "住宅电话"),
    RELATIVE("紧急联系人", "紧急联系人姓名"),
    RELATION("与本人关系", "紧急联系人与本人关系", "紧急联系人关系"),
    RELATIVE_PHONE("紧急联系人电话", "紧急联系电话", "紧急联系人联系电话", "紧急联系人手机"),
    ABILITY("能力等级", "自理能力"),
    ABILITY_SINCE("能力评估时间", "能力评估日期", "评估时间", "评估日期"),
    ILLNESSES("主要疾病"),
    DOCTOR("家庭医生", "家庭医生姓名"),
    DOCTOR_PHONE("家庭医生电话", "家庭医生联系电话"),
    DOCTOR_SINCE("签约时间", "签约日期", "家庭医生签约时间", "家庭医生签约日期"),
    COMMUNITY("社区", "所属社区", "所在社区"),
    COMMUNITY_CONTACT("社区联系人", "社区联系人姓名"),
    COMMUNITY_PHONE("社区联系人电话", "社区联系电话", "社区联系人联系电话", "社区电话"),
    UNIT_CONTACT("单位联系人", "单位联系人姓名"),
    UNIT_PHONE("单位联系人电话", "单位联系电话", "单位联系人联系电话", "单位电话"),
    VOLUNTEER("志愿者", "志愿者姓名", "结对志愿者"),
    VOLUNTEER_PHONE("志愿者电话", "志愿者联系电话"),
    HANDSET("电子保姆"),
    HANDSET_SINCE("安装时间", "安装日期", "电子保姆安装时间"),
    HOME_CARE("居家养老需求", "居家养老服务需求"),
    DIFFICULTIES("主要困难"),
    NEED("主要需求"),
    SERVED_ON("服务日期", "日期", "服务时间", "办理日期", "办理时间", "走访日期", "走访时间", "发生日期", "时间"),
    SERVICE("服务项目", "服务内容", "项目", "服务类别", "服务类型", "服务事项", "事项"),
    SERVED_BY("服务主体", "承办", "承办单位", "承办方", "承办人", "服务单位", "服务方", "责任方", "责任单位", "办理单位", "实施单位", "服务主体/承办"),
    UNTIL("到期日", "到期日期", "到期时间", "合同到期日", "签约到期日", "有效期至", "服务到期日");

    private static final Map<String, Column> BY_NAME = byName();

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    private static Map<String, Column> byName() {
        Map<String, Column> all = new HashMap<>();
        for (Column column : values()) {
            for (String name : column.names) {
                if (all.put(name, column) != null) {
                    throw new IllegalStateException(name + " names two columns");
                }
            }
        }
        return Map.copyOf(all);
    }

    /** Finds a column by its header, with blanks and line breaks within it, a star, or a remark in brackets after it. */
    static Optional<Column> find(String header) {
        Column known = BY_NAME.get(bare(header).replaceAll("[(（\\[【].*?[)）\\]】]", ""));
        return known == null ? findWithBrackets(header) : Optional.of(known);
    }

    /** Finds a column whose header has a part of its name in brackets: 单位联系人(电话) beside a 单位联系人. */
    static Optional<Column> findWithBrackets(String header) {
        return Optional.ofNullable(BY_NAME.get(bare(header).replaceAll("[()（）]", "")));
    }

    private static String bare(String header) {
        return Text.tight(header).replaceAll("[*:：_]", "");
    }

    /** The column's own name. */
    String title() {
        return names.get(0);
    }

    /** Several columns of the sort may stand side by side, each with more of the same. */
    boolean mayRepeat() {
        return this == PHONE || this == ADDRESS;
    }
}
