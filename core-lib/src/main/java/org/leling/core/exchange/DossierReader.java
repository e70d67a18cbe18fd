package org.leling.core.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    static Optional<Dossier> dossier(Node node) {
        node.require("id", "born", "managingUnitDivision");
        Optional<String> id = node.id("id");
        Optional<LocalDate> born = node.day("born");
        Optional<Division> unit = division(node, "managingUnitDivision");
        Optional<Rank> rank = node.oneOf("rank", Rank.class);
        Optional<Boolean> formerLeader = node.flag("formerLeader");
        Optional<LocalDate> died = node.day("died");
        List<HospitalStay> stays = node.objects("hospital", DossierReader::stay);
        List<DossierEvent> events = node.objects("events", DossierReader::event);
        List<FactChange> changes = node.objects("facts", DossierReader::change);
        for (FactChange change : changes) {
            if (born.isPresent() && change.from().isBefore(born.get())) {
                node.fault("born", "不能晚于情况的日期" + change.from(), "must not be after the facts of " + change.from());
                break;
            }
        }
        return node.make(() -> {
            Dossier.Builder builder = Dossier.of(new DossierId(id.get()), born.get(), unit.get());
            rank.ifPresent(builder::rank);
            formerLeader.ifPresent(builder::formerLeader);
            died.ifPresent(builder::died);
            stays.forEach(builder::stay);
            events.forEach(builder::event);
            return builder.changes(changes).build();
        });
    }

    private static Optional<Division> division(Node node, String key) {
        return node.text(key).flatMap(code -> division(node, key, code, "must be a GB/T 2260 code of six digits"));
    }

    static Optional<Division> division(Node node, String key, String code, String english) {
        return Division.isValid(code)
                ? Optional.of(new Division(code))
                : node.fault(key, "应为六位行政区划代码（GB/T 2260）", english);
    }

    static Optional<HospitalStay> stay(Node node) {
        node.require("id", "admitted");
        Optional<String> id = node.id("id");
        Optional<LocalDate> admitted = node.day("admitted");
        Optional<LocalDate> discharged = node.lastDay("discharged", admitted.orElse(LocalDate.MIN));
        return node.make(() -> discharged.isPresent()
                ? HospitalStay.of(id.get(), admitted.get(), discharged.get())
                : HospitalStay.ongoing(id.get(), admitted.get()));
    }

    static Optional<DossierEvent> event(Node node) {
        node.require("id", "on", "kind");
        Optional<String> id = node.id("id");
        Optional<LocalDate> on = node.day("on");
        Optional<EventKind> kind = node.oneOf("kind", EventKind.class);
        return node.make(() -> new DossierEvent(id.get(), on.get(), kind.get()));
    }

    static Optional<FactChange> change(Node node) {
        node.require("from");
        FactChange.Builder change = FactChange.from(node.day("from").orElse(LocalDate.EPOCH));
        FactKey.all().stream().filter(key -> node.isNull(key.name())).forEach(change::unknown);
        put(change, FactKey.RESIDENCE, node.object("residence", DossierReader::residence));
        put(change, FactKey.CLASS_BY_HAND, node.object("classByHand", DossierReader::classByHand));
        put(change, FactKey.ABILITY, node.oneOf("ability", Ability.class));
        put(change, FactKey.FAMILY_DOCTOR, node.object("familyDoctor", DossierReader::familyDoctor));
        List<Role> roles = node.listOf("careGroup", Role.class);
        if (node.isGiven("careGroup")) {
            change.with(FactKey.CARE_GROUP, Set.copyOf(roles));
        }
        for (FactKey<?> key : FactKey.all()) {
            if (key.isFlag()) {
                put(change, flag(key), node.flag(key.name()));
            }
        }
        put(change, FactKey.BIRTHDAY_KEPT, node.object("birthdayKept", DossierReader::birthdayKept));
        measures(node, change);
        return node.make(change::build);
    }

    private static <T> void put(FactChange.Builder change, FactKey<T> key, Optional<T> read) {
        read.ifPresent(value -> change.with(key, value));
    }

    @SuppressWarnings("unchecked")
    private static FactKey<Boolean> flag(FactKey<?> key) {
        return (FactKey<Boolean>) key;
    }

    private static void measures(Node node, FactChange.Builder change) {
        List<Measure> measures = node.objects("measures", DossierReader::measure);
        Set<String> ids = new HashSet<>();
        if (!measures.stream().allMatch(each -> ids.add(each.id()))) {
            node.fault("measures", "同一清单中措施编号重复", "holds one id twice");
        } else if (node.isGiven("measures")) {
            change.with(FactKey.MEASURES, measures);
        }
    }

    private static Optional<Residence> residence(Node node) {
        Residence.Builder residence = Residence.builder();
        division(node, "division").ifPresent(residence::division);
        node.oneOf("setting", Setting.class).ifPresent(residence::setting);
        node.flag("settledElsewhere").ifPresent(residence::settledElsewhere);
        List<Companion> companions = node.listOf("livesWith", Companion.class);
        if (node.isGiven("livesWith")) {
            residence.livesWith(companions);
        }
        node.day("spouseBorn").ifPresent(residence::spouseBorn);
        node.flag("spouseCanCare").ifPresent(residence::spouseCanCare);
        return node.make(residence::build);
    }

    private static Optional<ClassByHand> classByHand(Node node) {
        node.require("livingClass", "until");
        Optional<LivingClass> living = node.oneOf("livingClass", LivingClass.class);
        Optional<LocalDate> until = node.day("until");
        return node.make(() -> new ClassByHand(living.get(), until.get()));
    }

    private static Optional<FamilyDoctor> familyDoctor(Node node) {
        Optional<LocalDate> until = node.day("until");
        boolean declined = node.flag("declined").orElse(false);
        if (declined && node.isGiven("until")) {
            return node.fault("declined", "不能同时登记签约期限和不愿签约", "can't stand beside until");
        }
        return Optional.of(
                until.isPresent()
                        ? new FamilyDoctor.Contract(until.get())
                        : declined ? FamilyDoctor.DECLINED : FamilyDoctor.NONE);
    }

    private static Optional<YearlyDay> birthdayKept(Node node) {
        node.require("calendar", "month", "day");
        Optional<YearlyDay.Reckoning> reckoning = node.oneOf("calendar", YearlyDay.Reckoning.class);
        Optional<Integer> month = node.number("month", 1, YearlyDay.MONTHS);
        Optional<Integer> day = reckoning.isPresent() && month.isPresent()
                ? node.number("day", 1, YearlyDay.longest(reckoning.get(), month.get()))
                : node.number("day");
        return node.make(() -> new YearlyDay(reckoning.get(), month.get(), day.get()));
    }

    private static Optional<Measure> measure(Node node) {
        node.require("id", "party", "action", "every", "from", "why");
        Optional<String> id = node.id("id");
        Optional<String> why = node.text("why");
        Optional<Party> party = node.oneOf("party", Party.class);
        Optional<Action> action = node.oneOf("action", Action.class);
        Optional<CalendarUnit> every = node.oneOf("every", CalendarUnit.class);
        Optional<LocalDate> from = node.day("from");
        Optional<LocalDate> until = node.lastDay("until", from.orElse(LocalDate.MIN));
        return node.make(() -> until.isPresent()
                ? Measure.until(id.get(), party.get(), action.get(), every.get(), from.get(), until.get(), why.get())
                : Measure.open(id.get(), party.get(), action.get(), every.get(), from.get(), why.get()));
    }
}
