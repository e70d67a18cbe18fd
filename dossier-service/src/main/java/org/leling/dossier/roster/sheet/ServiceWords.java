package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.dossier.roster.sheet.PastService.Done;
import org.leling.dossier.roster.sheet.PastService.Placed;
import org.leling.dossier.roster.sheet.PastService.Thing;

/** The words by which people name services and who did them (服务项目、服务主体). */
public final class ServiceWords {

    private static final Map<String, PastService> SERVICES = services();
    private static final Map<String, Party> PARTIES = parties();
    private static final Map<Party, Pattern> OFFICES = new EnumMap<>(Map.of(
            Party.BUREAU, Pattern.compile(".*老干部局.*"),
            Party.COMMUNITY, Pattern.compile(".*(?:社区|居委会|居民委员会|网格)"),
            Party.VOLUNTEER, Pattern.compile(".*志愿.*"),
            Party.INSTITUTION, Pattern.compile(".*(?:养老院|护理院|福利院|敬老院|养老公寓|养老中心)"),
            Party.CIVIL_AFFAIRS, Pattern.compile(".*民政局")));

    private ServiceWords() {}

    private static Map<String, PastService> services() {
        Map<String, PastService> all = new HashMap<>();
        for (Action action : Action.values()) {
            if (action != Action.STANDING) {
                all.put(action.chinese(), new Done(action));
            }
        }
        put(
                all,
                new Done(Action.VISIT),
                "走访",
                "上门走访",
                "走访慰问",
                "入户走访",
                "探望",
                "看望",
                "住院探望",
                "登门拜访",
                "上门",
                "月月关怀",
                "季度走访");
        put(all, new Done(Action.CALL), "电话", "电话联系", "电话问候", "通话", "视频", "视频联系", "视频通话", "电话沟通");
        put(all, new Done(Action.GREETING), "问候", "问好", "周周问好", "关注", "常态关注", "重点关心", "微信问候");
        put(all, new Done(Action.REVIEW), "复核", "档案更新");
        put(all, new Done(Action.MEETING), "小组会议", "关爱小组会议", "小组联系", "三方联系会");
        put(all, new Done(Action.EVALUATION), "服务评价", "家庭医生评价", "签约评价");
        put(all, new Done(Action.HOME_CARE), "居家养老", "居家服务", "家政", "家政服务", "上门服务", "助浴", "保洁", "助洁", "护理");
        put(all, new Done(Action.RESPONSE), "答复", "诉求办理", "需求办理", "办理需求");
        put(all, new Done(Action.LEGAL_AID), "法律咨询", "法律服务");
        put(all, new Done(Action.REIMBURSEMENT), "报销", "医药费", "医疗费报销");
        put(all, new Done(Action.BRIEFING), "通报", "情况通报会");
        put(all, new Done(Action.TOUR), "参观", "考察", "外出参观");
        put(all, new Done(Action.CONDOLENCE), "春节慰问", "高温慰问", "节日慰问", "生日慰问", "住院慰问", "送清凉", "送温暖");
        put(all, new Done(Action.LEARNING), "送学", "送学习资料", "送文件", "学习");
        put(all, new Done(Action.INFORMATION), "信息", "信息推送", "送信息");
        put(all, new Done(Action.RELATIVES_CONTACT), "亲属联系", "联系家属", "家属联系");
        put(all, new Done(Action.COMPANIONSHIP), "陪伴", "陪聊", "谈心", "心理慰藉");
        put(all, new Done(Action.HEALTH_REPORT), "体检", "健康体检", "健康状况反馈", "体检反馈", "体检/健康反馈");
        put(all, new Done(Action.LIAISON), "协调", "联系居住地");
        put(all, new Done(Action.ACTIVITY), "活动", "参加活动");
        put(all, new Done(Action.MEAL), "助餐", "送饭");
        put(all, new Done(Action.ERRAND), "代购", "代办事项", "跑腿");
        put(all, new Placed(Thing.DOCTOR_CONTRACT, ""), "家庭医生签约", "家庭医生", "签约家庭医生", "家医签约", "家庭医生续签");
        put(all, new Placed(Thing.HANDSET, ""), "电子保姆安装", "电子保姆", "安装电子保姆", "一键呼叫", "一键呼叫安装");
        put(
                all,
                new Placed(Thing.SENSOR, "MOTION"),
                "智能感应安装",
                "智能感应",
                "智能感应系统",
                "智能感应系统安装",
                "安装智能感应",
                "感应设备安装",
                "红外感应");
        put(all, new Placed(Thing.SENSOR, "SMOKE"), "烟雾感应安装", "烟感安装", "烟雾报警器安装", "烟感");
        put(all, new Placed(Thing.SENSOR, "GAS"), "燃气报警器安装", "燃气感应安装", "燃气报警器");
        put(all, new Placed(Thing.SENSOR, "FALL"), "跌倒感应安装", "跌倒监测安装", "跌倒监测");
        put(all, new Placed(Thing.SENSOR, "DOOR"), "门磁安装", "门磁");
        put(all, new Placed(Thing.SENSOR, "BED"), "智能床垫安装", "床垫感应安装", "智能床垫");
        put(all, new Placed(Thing.SENSOR, "WATER"), "水浸感应安装", "智能水表安装");
        put(all, new Placed(Thing.HOME_ASSESSED, ""), "适老化评估", "居家适老化评估", "适老化改造评估");
        put(all, new Placed(Thing.HOME_ADAPTED, ""), "适老化改造", "居家适老化改造", "适老化");
        put(all, new Placed(Thing.LOCAL_MEDICAL_CARE, ""), "享受当地医疗照顾", "当地医疗照顾", "医疗照顾落实");
        put(all, new Placed(Thing.GRID, ""), "网格", "纳入网格", "网格化管理", "纳入网格化管理", "网格登记");
        put(all, new Placed(Thing.THREE_PARTY, ""), "三方联系", "三方协议", "建立三方联系", "三方联系机制");
        return Map.copyOf(all);
    }

    private static void put(Map<String, PastService> all, PastService service, String... words) {
        for (String word : words) {
            PastService other = all.put(word, service);
            if (other != null && !other.equals(service)) {
                throw new IllegalStateException(word + " names two services");
            }
        }
    }

    private static Map<String, Party> parties() {
        Map<String, Party> all = new HashMap<>();
        for (Party party : Party.values()) {
            all.put(party.chinese(), party);
        }
        all.putAll(Map.of(
                "局", Party.BUREAU, "市委老干部局", Party.BUREAU, "老干局", Party.BUREAU, "单位", Party.UNIT, "原单位", Party.UNIT));
        all.putAll(Map.of("居委会", Party.COMMUNITY, "社区居委会", Party.COMMUNITY, "网格员", Party.COMMUNITY));
        all.putAll(Map.of("志愿服务队", Party.VOLUNTEER, "结对志愿者", Party.VOLUNTEER));
        all.putAll(Map.of("机构", Party.INSTITUTION, "养老机构", Party.INSTITUTION, "养老院", Party.INSTITUTION));
        all.putAll(Map.of("民政", Party.CIVIL_AFFAIRS, "民政局", Party.CIVIL_AFFAIRS));
        all.putAll(Map.of("12345", Party.HOTLINE, "热线", Party.HOTLINE));
        return Map.copyOf(all);
    }

    /** Finds the services that a cell names, one or several; none if one of them is unknown. */
    static List<PastService> listServices(String text) {
        String said = Text.tight(text).replaceAll("[(（\\[【].*?[)）\\]】]", "");
        Optional<PastService> whole = findService(said);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<PastService> all = new ArrayList<>();
        for (String part : said.split("[、,，;；/+＋和及\\n]+")) {
            Optional<PastService> service = findService(part);
            if (service.isEmpty()) {
                return List.of();
            }
            all.add(service.get());
        }
        return all.stream().distinct().toList();
    }

    private static Optional<PastService> findService(String word) {
        return Optional.ofNullable(SERVICES.get(word));
    }

    /** Finds the party that a word or an office's name stands for; a health centre of a community is none. */
    public static Optional<Party> findParty(String text) {
        String said = Text.tight(text);
        Party exact = PARTIES.get(said);
        if (exact != null) {
            return Optional.of(exact);
        }
        if (said.contains("卫生") || said.contains("医院") || said.contains("医生")) {
            return Optional.empty();
        }
        return OFFICES.entrySet().stream()
                .filter(each -> each.getValue().matcher(said).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Says whether a text is the party's plain name, so that nothing is lost when only the party is kept. */
    public static boolean isPlainParty(String text) {
        return PARTIES.containsKey(Text.tight(text));
    }
}
