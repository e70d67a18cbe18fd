package org.leling.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leling.core.Fixtures;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;

/**
 * Reads a person as the tables of cases say them: short words parted by semicolons, each from the dossier's first day
 * on, or from the day before it ("2026-05-10起 与子女同住").
 *
 * <p>Whoever is not said to be otherwise lives alone since 1 January 2025, was born on 4 May 1929, and has all that
 * standing duties ask for.
 */
final class PersonInWords {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})起 ?(.+)");
    private static final Pattern STAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})至(\\d{4}-\\d{2}-\\d{2})住院");
    private static final Pattern CAMPAIGN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})至(\\d{4}-\\d{2}-\\d{2})(大走访|纪念慰问)");
    private static final Pattern EVENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(需求|报销|法律援助|服务请求|紧急求助)");
    private static final Pattern SPOUSE = Pattern.compile("与配偶\\((\\d{4}-\\d{2}-\\d{2})生\\)同住");
    private static final Map<String, EventKind> EVENTS = Map.of(
            "需求", EventKind.NEED,
            "报销", EventKind.CLAIM,
            "法律援助", EventKind.LEGAL_AID_REQUEST,
            "服务请求", EventKind.SERVICE_REQUEST,
            "紧急求助", EventKind.EMERGENCY);
    private static final Map<String, Role> ROLES =
            Map.of("管理单位", Role.UNIT, "社区", Role.COMMUNITY, "志愿者", Role.VOLUNTEER);
    private static final Map<String, FactKey<Boolean>> FLAGS = Map.of(
            "无话机", FactKey.HANDSET,
            "未评估", FactKey.HOME_ADAPTATION,
            "未入网格", FactKey.GRID,
            "无感应", FactKey.SENSORS,
            "三方未约定", FactKey.THREE_PARTY,
            "当地医疗未落实", FactKey.LOCAL_MEDICAL_CARE);
    private static final Map<String, FactKey<Boolean>> SAID =
            Map.of("需居家服务", FactKey.HOME_CARE_NEEDED, "愿参加", FactKey.WILLING, "无亲属", FactKey.NO_RELATIVES);

    private final TreeMap<LocalDate, FactChange.Builder> changes = new TreeMap<>();
    private final List<HospitalStay> stays = new ArrayList<>();
    private final List<DossierEvent> events = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();
    private LocalDate born = LocalDate.of(1929, 5, 4);
    private LocalDate died = LocalDate.MAX;
    private Rank rank = Rank.COUNTY_OR_BELOW;
    private boolean leader;

    PersonInWords(String words) {
        changes.put(FIRST, Fixtures.inPlace(FIRST).with(FactKey.RESIDENCE, Fixtures.homeWith()));
        for (String word : words.split(";")) {
            Matcher dated = DATED.matcher(word.strip());
            if (dated.matches()) {
                LocalDate day = LocalDate.parse(dated.group(1));
                fact(dated.group(2), day, changes.computeIfAbsent(day, FactChange::from));
            } else {
                read(word.strip());
            }
        }
    }

    Dossier dossier() {
        Dossier.Builder dossier =
                Dossier.of(new DossierId("p"), born, Fixtures.GUSU).rank(rank).formerLeader(leader);
        changes.values().forEach(change -> dossier.change(change.build()));
        stays.forEach(dossier::stay);
        events.forEach(dossier::event);
        return died.equals(LocalDate.MAX) ? dossier.build() : dossier.died(died).build();
    }

    List<Campaign> campaigns() {
        return campaigns;
    }

    private void read(String word) {
        Matcher stay = STAY.matcher(word);
        Matcher campaign = CAMPAIGN.matcher(word);
        Matcher event = EVENT.matcher(word);
        if (stay.matches()) {
            stays.add(HospitalStay.of(
                    "s" + (stays.size() + 1), LocalDate.parse(stay.group(1)), LocalDate.parse(stay.group(2))));
        } else if (campaign.matches()) {
            CampaignKind kind = campaign.group(3).equals("大走访") ? CampaignKind.VISIT : CampaignKind.COMMEMORATION;
            campaigns.add(new Campaign(
                    String.valueOf(campaigns.size() + 1),
                    kind,
                    LocalDate.parse(campaign.group(1)),
                    LocalDate.parse(campaign.group(2))));
        } else if (event.matches()) {
            events.add(new DossierEvent(
                    "e" + (events.size() + 1), LocalDate.parse(event.group(1)), EVENTS.get(event.group(2))));
        } else if (word.startsWith("生于")) {
            born = LocalDate.parse(word.substring(2));
        } else if (word.startsWith("去世于")) {
            died = LocalDate.parse(word.substring(3));
        } else if (word.startsWith("享受")) {
            rank = Rank.valueOf(word.substring(2));
        } else if (word.equals("老领导")) {
            leader = true;
        } else {
            fact(word, FIRST, changes.get(FIRST));
        }
    }

    private static void fact(String word, LocalDate day, FactChange.Builder change) {
        if (FLAGS.containsKey(word)) {
            change.with(FLAGS.get(word), false);
        } else if (SAID.containsKey(word)) {
            change.with(SAID.get(word), true);
        } else if (word.startsWith("能力")) {
            change.with(FactKey.ABILITY, Ability.valueOf(word.substring(2)));
        } else if (word.startsWith("小组缺")) {
            Set<Role> roles = EnumSet.allOf(Role.class);
            roles.remove(ROLES.get(word.substring(3)));
            change.with(FactKey.CARE_GROUP, roles);
        } else if (word.equals("小组齐全")) {
            change.with(FactKey.CARE_GROUP, EnumSet.allOf(Role.class));
        } else if (word.startsWith("家庭医生至")) {
            change.with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(LocalDate.parse(word.substring(5))));
        } else if (word.equals("无家庭医生")) {
            change.unknown(FactKey.FAMILY_DOCTOR);
        } else if (word.equals("不愿签约")) {
            change.with(FactKey.FAMILY_DOCTOR, FamilyDoctor.DECLINED);
        } else if (word.equals("约定每周送餐")) {
            change.with(
                    FactKey.MEASURES,
                    List.of(Measure.open("meals", Party.COMMUNITY, Action.MEAL, CalendarUnit.WEEK, day, "行动不便")));
        } else if (word.equals("情况不明")) {
            change.unknown(FactKey.RESIDENCE);
        } else {
            change.with(FactKey.RESIDENCE, residence(word));
        }
    }

    private static Residence residence(String word) {
        Matcher spouse = SPOUSE.matcher(word);
        if (spouse.matches()) {
            return Residence.in(Fixtures.GUSU)
                    .setting(Setting.HOME)
                    .livesWith(Companion.SPOUSE)
                    .spouseBorn(LocalDate.parse(spouse.group(1)))
                    .spouseCanCare(true)
                    .build();
        } else if (word.matches("住\\d{6}")) {
            return Residence.in(new Division(word.substring(1)))
                    .setting(Setting.HOME)
                    .livesWith()
                    .build();
        }
        return switch (word) {
            case "独居" -> Fixtures.homeWith();
            case "与子女同住" -> Fixtures.homeWith(Companion.CHILD);
            case "与亲属同住" -> Fixtures.homeWith(Companion.OTHER_RELATIVE);
            case "与保姆同住" -> Fixtures.homeWith(Companion.PAID_CARER);
            case "住养老院" ->
                Residence.in(Fixtures.GUSU).setting(Setting.INSTITUTION).build();
            case "易地安置" -> Residence.in(Fixtures.GUSU).settledElsewhere(true).build();
            default -> throw new IllegalArgumentException("不认识的说法:" + word);
        };
    }
}
