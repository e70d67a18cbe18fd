package org.leling.console.paper;

import io.micronaut.context.i18n.ResourceBundleMessageSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leling.console.duty.Duty;
import org.leling.console.duty.Policies;
import org.leling.console.duty.Text;
import org.leling.console.group.CareGroup;
import org.leling.console.person.CardForms;
import org.leling.console.person.Named;
import org.leling.console.person.PersonCard;
import org.leling.console.view.Terms;
import org.leling.core.duty.Action;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Rule;
import org.leling.core.policy.city.CityPolicy;

/** Invented people with as much on their card as there can be, in the city's own rules. */
final class Somebody {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String RARE = "欧阳龑犇喆堃";

    private static final Map<String, String> PREFIXES = Map.of(
            "WITH_RELATIVES", "with-relatives.",
            "EMPTY_NEST", "empty-nest.",
            "INSTITUTION", "institution.",
            "RELOCATED", "relocated.");

    private Somebody() {}

    static Terms terms(Locale locale) {
        return new Terms(new ResourceBundleMessageSource("org.leling.console.console", Locale.CHINESE), locale, TODAY);
    }

    private static boolean isOwedTo(String livingClass, String rule) {
        if (rule.equals("home-care.monthly")) {
            return false; // owed only to whom the weekly one is not
        }
        if (rule.equals("classification.missing-facts")) {
            return livingClass.equals("UNCLASSIFIED");
        }
        boolean ofAClass = PREFIXES.values().stream().anyMatch(rule::startsWith);
        return ofAClass
                ? rule.startsWith(PREFIXES.getOrDefault(livingClass, "none."))
                : rule.contains("relocated") == livingClass.equals("RELOCATED")
                        || !rule.matches("(class-change|hospital|emergency|reimbursement)\\..*");
    }

    /** Every rule that a class can be owed at once, and three measures agreed. */
    static List<Duty> duties(String livingClass) {
        List<Duty> duties = new ArrayList<>();
        for (Rule rule : CityPolicy.baseline().rules()) {
            if (isOwedTo(livingClass, rule.id()) && !rule.id().equals("personal.measure")) {
                int times = rule.cadence() instanceof Cadence.Each each
                        ? 4 - Math.min(3, each.unit().ordinal())
                        : 1;
                for (int i = 0; i < times; i++) {
                    duties.add(duty(
                            rule.id(),
                            "p" + i,
                            rule.party().name(),
                            rule.action(),
                            i,
                            rule.clause().number()));
                }
            }
        }
        duties.add(duty("personal.measure", "m1-2026-W49", "COMMUNITY", Action.MEAL, 0, "4.1, 4.2"));
        duties.add(duty("personal.measure", "m2-2026-W49", "COMMUNITY", Action.MEAL, 1, "4.1, 4.2"));
        duties.add(duty("personal.measure", "m3-2026-12", "VOLUNTEER", Action.ERRAND, 2, "4.1, 4.2"));
        return duties;
    }

    /** What an event called for, and is overdue for so many days. */
    static Duty overdue(String event, int days) {
        return new Duty(
                "d-1/hospital.discharge/event-" + event,
                "d-1",
                "hospital.discharge",
                "event-" + event,
                "UNIT",
                Action.VISIT.name(),
                TODAY.minusDays(days),
                TODAY.minusDays(days + 2),
                TODAY.minusDays(days),
                "STATED",
                "3.3-2",
                "OVERDUE",
                null,
                null);
    }

    private static Duty duty(String rule, String period, String party, Action action, int later, String clause) {
        return new Duty(
                "d-1/" + rule + "/" + period,
                "d-1",
                rule,
                period,
                party,
                action.name(),
                TODAY.plusDays(6).plusMonths(later),
                TODAY,
                TODAY.plusDays(6).plusMonths(later),
                "STATED",
                clause,
                "UPCOMING",
                null,
                null);
    }

    static Map<String, Policies.Rule> rules() {
        Map<String, Policies.Rule> rules = new HashMap<>();
        for (Rule rule : CityPolicy.baseline().rules()) {
            rules.put(
                    rule.id(),
                    new Policies.Rule(
                            rule.id(),
                            rule.clause().number(),
                            rule.clause().words(),
                            rule.party().name(),
                            rule.action().name(),
                            new Text(rule.cadence().chinese(), rule.cadence().english()),
                            null,
                            null,
                            rule.kind().name(),
                            null,
                            null));
        }
        return rules;
    }

    static CareGroup group() {
        return group(
                member("UNIT", "陈喆", "13912342222", null, 2),
                member("COMMUNITY", "周堃芳", "13712343333", null, 3),
                member("RELATIVE", "王秀兰", "13912341111", "外孙女", 1),
                member("DOCTOR", "沈龑", "13612344444", null, 5),
                member("ADVISER", "犇犇", "0512-52880000", null, 6),
                member("VOLUNTEER", "钱小雨", "13512345555", null, 4),
                member("INSTITUTION", "吴护士长", null, null, 7),
                member("UNIT", "已调走", "13900000000", null, 1, null, TODAY.minusDays(1)));
    }

    static CareGroup group(CareGroup.Member... members) {
        return new CareGroup(1, List.of(members), null);
    }

    static CareGroup.Member member(String role, String person, String phone, String relation, int order) {
        return member(role, person, phone, relation, order, TODAY.minusYears(1), null);
    }

    static CareGroup.Member onLeave(String role, String person, String phone, PersonCard.StandIn standIn) {
        return new CareGroup.Member(
                null,
                role,
                person,
                phone,
                null,
                2,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 12, 20),
                standIn);
    }

    private static CareGroup.Member member(
            String role, String person, String phone, String relation, int order, LocalDate from, LocalDate until) {
        return new CareGroup.Member(
                null, role, person, phone, relation, order, from, until, null, null, null, null, null, null);
    }

    static ClearCard clear(String livingClass, CareGroup group, List<PersonCard.Section> sections) {
        Map<String, Object> revealed = new HashMap<>();
        revealed.put("name", RARE);
        revealed.put("idNumber", "320581193003051234");
        revealed.put("phone", "13812345678");
        revealed.put("illnesses", "高血压；\n腔隙性脑梗死");
        revealed.put("more", Map.of("补贴标准", "甲"));
        revealed.put(
                "FAMILY_MEMBER",
                List.of(Map.of("id", "f-1", "relation", "DAUGHTER", "name", "欧阳喆", "livesTogether", true)));
        revealed.put(
                "hospital",
                List.of(Map.of("id", "h-1", "hospital", "市一院", "ward", "骨科", "bed", "12床", "diagnosis", "股骨颈骨折")));
        return new ClearCard(card(livingClass, sections), revealed, group, forms());
    }

    private static CardForms forms() {
        CardForms.Attribute name =
                new CardForms.Attribute("name", "姓名", "TEXT", true, false, true, null, null, null, null);
        return new CardForms(List.of(new CardForms.Section("FAMILY_MEMBER", "家庭成员", false, List.of(name))), null);
    }

    static PersonCard.Section family() {
        return new PersonCard.Section(
                "FAMILY_MEMBER",
                "家庭成员",
                List.of(new PersonCard.Item(
                        "f-1",
                        "女儿 欧*喆",
                        TODAY.minusYears(2),
                        null,
                        List.of(
                                new PersonCard.AttributeOfItem("relation", "与本人关系", "女儿", false, "DAUGHTER"),
                                new PersonCard.AttributeOfItem("name", "姓名", "欧*喆", true, null),
                                new PersonCard.AttributeOfItem("livesTogether", "同住", "是", false, true)),
                        "visit")));
    }

    static PersonCard.Section contract(boolean declined, String said) {
        return new PersonCard.Section(
                "DOCTOR_CONTRACT",
                "家庭医生签约",
                List.of(new PersonCard.Item(
                        "c-1",
                        "本人不愿签约",
                        LocalDate.of(2026, 9, 1),
                        null,
                        List.of(new PersonCard.AttributeOfItem("declined", "本人不愿签约", said, false, declined)),
                        "visit")));
    }

    /** A section with many things in it. */
    static PersonCard.Section medicines(int many) {
        List<PersonCard.Item> items = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            items.add(new PersonCard.Item(
                    "m-" + i,
                    "药",
                    TODAY.minusDays(i),
                    null,
                    List.of(
                            new PersonCard.AttributeOfItem("name", "药名", "氨氯地平片" + i, false, "x"),
                            new PersonCard.AttributeOfItem("dose", "用法", "每日一次，每次 5 mg，早饭后服用", false, "x")),
                    "visit"));
        }
        return new PersonCard.Section("MEDICINE", "用药", items);
    }

    private static PersonCard card(String livingClass, List<PersonCard.Section> sections) {
        return new PersonCard(
                "d-1",
                3,
                TODAY,
                "欧*堃",
                "3205**********1234",
                "男",
                LocalDate.of(1930, 3, 5),
                96,
                null,
                new Named("u-1", "市教育局离退休干部管理中心"),
                "常熟市",
                new Named("c-1", "虞山街道虹桥社区"),
                null,
                "地市级",
                true,
                new PersonCard.ClassOfPerson(
                        livingClass,
                        null,
                        "3.3-2",
                        TODAY.minusDays(22),
                        false,
                        false,
                        null,
                        List.of("居住在常熟市，与管理单位同属苏州市，不属易地安置", "在家居住，没有亲属同住，独居"),
                        List.of()),
                new PersonCard.Attention("HIGH", "高", List.of("独居，能力等级为重度失能")),
                List.of(
                        new PersonCard.Personal("name", "姓名", "欧*堃", true),
                        new PersonCard.Personal("idNumber", "身份证号", "3205**********1234", true),
                        new PersonCard.Personal("formerPost", "原工作单位及职务", "市粮食局副局长", false),
                        new PersonCard.Personal("phone", "联系电话", "138****5678", true),
                        new PersonCard.Personal("illnesses", "主要疾病", "****", true),
                        new PersonCard.Personal("more", "其他栏目", "****", true)),
                List.of(
                        new PersonCard.Fact("residence", "居住情况", TODAY.minusDays(22), Map.of(), "在家，独居", "visit"),
                        new PersonCard.Fact("handset", "电子保姆", TODAY.minusYears(1), true, "已安装", "roster")),
                sections,
                List.of(),
                new PersonCard.Roles(List.of("ADVISER"), List.of(), List.of("ADVISER")),
                List.of(new PersonCard.Event("e-1", TODAY.minusDays(9), "NEED", "需求建议", "楼道没有扶手，下楼不便")),
                List.of(new PersonCard.Stay("h-1", TODAY.minusDays(90), TODAY.minusDays(80), "市一院", "骨科")));
    }
}
