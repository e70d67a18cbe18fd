package org.leling.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.ClassByHand;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Residence;

/**
 * Writes dossiers and their parts as plain trees in the case form, such as any JSON writer takes; what is written here
 * {@link CaseReader} reads as the same.
 */
public final class CaseWriter {

    private CaseWriter() {}

    /** Writes a dossier. */
    public static Map<String, Object> write(Dossier dossier) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", dossier.id().value());
        tree.put("born", dossier.born().toString());
        tree.put("managingUnitDivision", dossier.managingUnitDivision().code());
        tree.put("rank", dossier.rank().name());
        tree.put("formerLeader", dossier.formerLeader());
        dossier.died().ifPresent(day -> tree.put("died", day.toString()));
        tree.put("facts", dossier.changes().stream().map(CaseWriter::write).toList());
        tree.put("hospital", dossier.hospital().stream().map(CaseWriter::write).toList());
        tree.put("events", dossier.events().stream().map(CaseWriter::write).toList());
        return tree;
    }

    /** Writes one change of facts; a key made unknown is written as null. */
    public static Map<String, Object> write(FactChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", change.from().toString());
        for (FactKey<?> key : change.keys()) {
            tree.put(key.name(), change.find(key).map(CaseWriter::value).orElse(null));
        }
        return tree;
    }

    /** Writes one hospital stay. */
    public static Map<String, Object> write(HospitalStay stay) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", stay.id());
        tree.put("admitted", stay.admitted().toString());
        stay.discharged().ifPresent(day -> tree.put("discharged", day.toString()));
        return tree;
    }

    /** Writes one event. */
    public static Map<String, Object> write(DossierEvent event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", event.id());
        tree.put("on", event.on().toString());
        tree.put("kind", event.kind().name());
        return tree;
    }

    private static Object value(Object value) {
        if (value instanceof Residence residence) {
            return residence(residence);
        } else if (value instanceof ClassByHand byHand) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("livingClass", byHand.livingClass().name());
            tree.put("until", byHand.until().toString());
            return tree;
        } else if (value instanceof FamilyDoctor doctor) {
            return doctor(doctor);
        } else if (value instanceof YearlyDay day) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("calendar", day.reckoning().name());
            tree.put("month", day.month());
            tree.put("day", day.day());
            return tree;
        } else if (value instanceof Set<?> roles) {
            return new ArrayList<>(new TreeSet<>(roles))
                    .stream().map(String::valueOf).toList();
        } else if (value instanceof List<?> measures) {
            return measures.stream().map(each -> measure((Measure) each)).toList();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }

    private static Map<String, Object> residence(Residence residence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        residence.division().ifPresent(division -> tree.put("division", division.code()));
        residence.setting().ifPresent(setting -> tree.put("setting", setting.name()));
        if (residence.settledElsewhere()) {
            tree.put("settledElsewhere", true);
        }
        residence
                .livesWith()
                .ifPresent(with ->
                        tree.put("livesWith", with.stream().map(Enum::name).toList()));
        residence.spouseBorn().ifPresent(day -> tree.put("spouseBorn", day.toString()));
        residence.spouseCanCare().ifPresent(can -> tree.put("spouseCanCare", can));
        return tree;
    }

    private static Map<String, Object> doctor(FamilyDoctor doctor) {
        if (doctor instanceof FamilyDoctor.Contract contract) {
            return Map.of("until", contract.until().toString());
        }
        return doctor.equals(FamilyDoctor.DECLINED) ? Map.of("declined", true) : Map.of();
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", measure.id());
        tree.put("party", measure.party().name());
        tree.put("action", measure.action().name());
        tree.put("every", measure.every().name());
        tree.put("from", measure.from().toString());
        measure.until().ifPresent(day -> tree.put("until", day.toString()));
        tree.put("why", measure.why());
        return tree;
    }
}
