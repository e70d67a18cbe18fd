package org.leling.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.ClassByHand;
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
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;

/** Reads a dossier and its parts; every part notes its faults in the one list of the reading. */
final class DossierReader {

    private DossierReader() {}

    /** Collects what was read; each part is set at most once. */
    private static final class Draft {
        private DossierId id;
        private LocalDate born;
        private Division division;
        private Rank rank = Rank.COUNTY_OR_BELOW;
        private boolean formerLeader;
        private LocalDate died;
        private String text;
    }

    static void dossier(Node node, Consumer<Dossier> into) {
        int before = node.faultsSoFar();
        Draft draft = new Draft();
        node.require("id");
        node.require("born");
        node.require("managingUnitDivision");
        node.text("id", id -> node.make(() -> new DossierId(id), made -> draft.id = made));
        node.day("born", born -> draft.born = born);
        division(node, "managingUnitDivision", made -> draft.division = made);
        node.oneOf("rank", Rank.class, rank -> draft.rank = rank);
        node.flag("formerLeader", flag -> draft.formerLeader = flag);
        node.day("died", died -> draft.died = died);
        List<HospitalStay> stays = new ArrayList<>();
        node.objects("hospital", item -> stay(item, stays::add));
        List<DossierEvent> events = new ArrayList<>();
        node.objects("events", item -> event(item, events::add));
        List<FactChange> changes = new ArrayList<>();
        node.objects("facts", item -> change(item, changes::add));
        if (node.faultsSoFar() == before) {
            node.make(() -> build(draft, stays, events, changes), into);
        }
    }

    private static Dossier build(
            Draft draft, List<HospitalStay> stays, List<DossierEvent> events, List<FactChange> changes) {
        Dossier.Builder builder = Dossier.of(draft.id, draft.born, draft.division)
                .rank(draft.rank)
                .formerLeader(draft.formerLeader)
                .changes(changes);
        if (draft.died != null) {
            builder.died(draft.died);
        }
        stays.forEach(builder::stay);
        events.forEach(builder::event);
        return builder.build();
    }

    static void division(Node node, String key, Consumer<Division> into) {
        node.text(key, code -> {
            if (Division.isValid(code)) {
                into.accept(new Division(code));
            } else {
                node.fault(key, "应为六位行政区划代码(GB/T 2260)", "must be a GB/T 2260 code of six digits");
            }
        });
    }

    static void stay(Node node, Consumer<HospitalStay> into) {
        int before = node.faultsSoFar();
        Draft draft = new Draft();
        node.require("id");
        node.require("admitted");
        node.text("id", id -> draft.text = id);
        node.day("admitted", day -> draft.born = day);
        node.day("discharged", day -> draft.died = day);
        if (node.faultsSoFar() == before) {
            node.make(
                    () -> draft.died == null
                            ? HospitalStay.ongoing(draft.text, draft.born)
                            : HospitalStay.of(draft.text, draft.born, draft.died),
                    into);
        }
    }

    static void event(Node node, Consumer<DossierEvent> into) {
        int before = node.faultsSoFar();
        Draft draft = new Draft();
        node.require("id");
        node.require("on");
        node.require("kind");
        node.text("id", id -> draft.text = id);
        node.day("on", day -> draft.born = day);
        EventKind[] kind = new EventKind[1];
        node.oneOf("kind", EventKind.class, read -> kind[0] = read);
        if (node.faultsSoFar() == before) {
            node.make(() -> new DossierEvent(draft.text, draft.born, kind[0]), into);
        }
    }

    static void change(Node node, Consumer<FactChange> into) {
        int before = node.faultsSoFar();
        LocalDate[] from = new LocalDate[1];
        node.require("from");
        node.day("from", day -> from[0] = day);
        FactChange.Builder change = FactChange.from(from[0] == null ? LocalDate.EPOCH : from[0]);
        FactKey.all().stream()
                .filter(key -> node.has(key.name()) && node.isNull(key.name()))
                .forEach(change::unknown);
        node.object("residence", item -> residence(item, read -> change.with(FactKey.RESIDENCE, read)));
        node.object("classByHand", item -> classByHand(item, read -> change.with(FactKey.CLASS_BY_HAND, read)));
        node.oneOf("ability", Ability.class, read -> change.with(FactKey.ABILITY, read));
        node.object("familyDoctor", item -> familyDoctor(item, read -> change.with(FactKey.FAMILY_DOCTOR, read)));
        node.listOf("careGroup", Role.class, read -> change.with(FactKey.CARE_GROUP, roles(read)));
        for (FactKey<?> key : FactKey.all()) {
            if (key.isFlag()) {
                node.flag(key.name(), read -> change.with(flag(key), read));
            }
        }
        node.object("birthdayKept", item -> birthdayKept(item, read -> change.with(FactKey.BIRTHDAY_KEPT, read)));
        measures(node, change);
        if (node.faultsSoFar() == before) {
            node.make(change::build, into);
        }
    }

    @SuppressWarnings("unchecked")
    private static FactKey<Boolean> flag(FactKey<?> key) {
        return (FactKey<Boolean>) key;
    }

    private static Set<Role> roles(List<Role> read) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(read);
        return roles;
    }

    private static void measures(Node node, FactChange.Builder change) {
        List<Measure> measures = new ArrayList<>();
        node.objects("measures", item -> measure(item, measures::add));
        if (node.has("measures") && !node.isNull("measures")) {
            Set<String> ids = new HashSet<>();
            if (measures.stream().allMatch(each -> ids.add(each.id()))) {
                change.with(FactKey.MEASURES, measures);
            } else {
                node.fault("measures", "同一清单中措施编号重复", "holds one id twice");
            }
        }
    }

    private static void residence(Node node, Consumer<Residence> into) {
        Residence.Builder residence = Residence.builder();
        division(node, "division", residence::division);
        node.oneOf("setting", Setting.class, residence::setting);
        node.flag("settledElsewhere", residence::settledElsewhere);
        node.listOf("livesWith", Companion.class, residence::livesWith);
        node.day("spouseBorn", residence::spouseBorn);
        node.flag("spouseCanCare", residence::spouseCanCare);
        into.accept(residence.build());
    }

    private static void classByHand(Node node, Consumer<ClassByHand> into) {
        int before = node.faultsSoFar();
        node.require("livingClass");
        node.require("until");
        LivingClass[] living = new LivingClass[1];
        LocalDate[] until = new LocalDate[1];
        node.oneOf("livingClass", LivingClass.class, read -> living[0] = read);
        node.day("until", read -> until[0] = read);
        if (node.faultsSoFar() == before) {
            into.accept(new ClassByHand(living[0], until[0]));
        }
    }

    private static void familyDoctor(Node node, Consumer<FamilyDoctor> into) {
        FamilyDoctor[] read = {FamilyDoctor.NONE};
        node.day("until", until -> read[0] = new FamilyDoctor.Contract(until));
        node.flag("declined", declined -> {
            if (declined && node.has("until") && !node.isNull("until")) {
                node.fault("declined", "不能同时登记签约期限和不愿签约", "can't stand beside until");
            } else if (declined) {
                read[0] = FamilyDoctor.DECLINED;
            }
        });
        into.accept(read[0]);
    }

    private static void birthdayKept(Node node, Consumer<YearlyDay> into) {
        int before = node.faultsSoFar();
        for (String key : List.of("calendar", "month", "day")) {
            node.require(key);
        }
        YearlyDay.Reckoning[] reckoning = new YearlyDay.Reckoning[1];
        int[] numbers = new int[2];
        node.oneOf("calendar", YearlyDay.Reckoning.class, read -> reckoning[0] = read);
        node.number("month", read -> numbers[0] = read);
        node.number("day", read -> numbers[1] = read);
        if (node.faultsSoFar() == before) {
            node.make(() -> new YearlyDay(reckoning[0], numbers[0], numbers[1]), into);
        }
    }

    private static void measure(Node node, Consumer<Measure> into) {
        int before = node.faultsSoFar();
        for (String key : List.of("id", "party", "action", "every", "from", "why")) {
            node.require(key);
        }
        String[] texts = new String[2];
        LocalDate[] days = new LocalDate[2];
        Party[] party = new Party[1];
        Action[] action = new Action[1];
        CalendarUnit[] every = new CalendarUnit[1];
        node.text("id", read -> texts[0] = read);
        node.text("why", read -> texts[1] = read);
        node.oneOf("party", Party.class, read -> party[0] = read);
        node.oneOf("action", Action.class, read -> action[0] = read);
        node.oneOf("every", CalendarUnit.class, read -> every[0] = read);
        node.day("from", read -> days[0] = read);
        node.day("until", read -> days[1] = read);
        if (node.faultsSoFar() == before) {
            node.make(
                    () -> days[1] == null
                            ? Measure.open(texts[0], party[0], action[0], every[0], days[0], texts[1])
                            : Measure.until(texts[0], party[0], action[0], every[0], days[0], days[1], texts[1]),
                    into);
        }
    }
}
