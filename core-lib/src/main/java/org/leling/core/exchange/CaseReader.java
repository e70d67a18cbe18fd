package org.leling.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.Waiver;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;

/**
 * Reads the case form, and parts of it, from plain trees of maps, lists, texts and booleans, such as any JSON reader
 * makes. An unknown key or value is refused, naming it; every fault is named at once.
 *
 * <pre>{@code
 * Case given = CaseReader.readCase(json).get(); // or look at Reading.Refused for what is wrong
 * }</pre>
 */
public final class CaseReader {

    private CaseReader() {}

    /** Reads a whole case. */
    public static Reading<Case> readCase(Map<String, ?> tree) {
        return reading("", tree, CaseReader::wholeCase);
    }

    /** Reads a dossier. */
    public static Reading<Dossier> readDossier(Map<String, ?> tree) {
        return reading("dossier", tree, DossierReader::dossier);
    }

    /** Reads one change of facts. */
    public static Reading<FactChange> readChange(Map<String, ?> tree) {
        return reading("facts", tree, DossierReader::change);
    }

    /** Reads one hospital stay. */
    public static Reading<HospitalStay> readStay(Map<String, ?> tree) {
        return reading("hospital", tree, DossierReader::stay);
    }

    /** Reads one event. */
    public static Reading<DossierEvent> readEvent(Map<String, ?> tree) {
        return reading("events", tree, DossierReader::event);
    }

    /** Reads one campaign. */
    public static Reading<Campaign> readCampaign(Map<String, ?> tree) {
        return reading("campaign", tree, CaseReader::campaign);
    }

    private static <T> Reading<T> reading(String path, Map<String, ?> tree, BiConsumer<Node, Consumer<T>> reader) {
        List<Fault> faults = new ArrayList<>();
        List<T> read = new ArrayList<>();
        Node node = Node.of(path, tree, faults);
        reader.accept(node, read::add);
        node.refuseUnknown();
        return faults.isEmpty() ? new Reading.Read<>(read.get(0)) : new Reading.Refused<>(faults);
    }

    /** Collects what was read. */
    private static final class Draft {
        private LocalDate from;
        private LocalDate to;
        private LocalDate asOf;
        private String id;
        private String obligation;
        private String reason;
        private Party party;
        private Action action;
        private CampaignKind kind;
        private Dossier dossier;
    }

    private static void wholeCase(Node node, Consumer<Case> into) {
        int before = node.faultsSoFar();
        Draft draft = new Draft();
        node.require("from");
        node.require("to");
        node.require("dossier");
        node.day("from", day -> draft.from = day);
        node.day("to", day -> draft.to = day);
        node.day("asOf", day -> draft.asOf = day);
        node.object("dossier", item -> DossierReader.dossier(item, read -> draft.dossier = read));
        List<Campaign> campaigns = new ArrayList<>();
        node.objects("campaigns", item -> campaign(item, campaigns::add));
        Set<String> ids = new HashSet<>();
        campaigns.stream()
                .filter(each -> !ids.add(each.id()))
                .forEach(each ->
                        node.fault("campaigns", "活动编号“" + each.id() + "”重复", "holds the id «" + each.id() + "» twice"));
        List<Delivery> deliveries = new ArrayList<>();
        node.objects("deliveries", item -> delivery(item, deliveries::add));
        List<Waiver> waivers = new ArrayList<>();
        node.objects("waivers", item -> waiver(item, waivers::add));
        if (node.faultsSoFar() == before) {
            node.make(
                    () -> new Case(
                            new Window(draft.from, draft.to),
                            campaigns,
                            draft.dossier,
                            draft.asOf,
                            deliveries,
                            waivers),
                    into);
        }
    }

    private static void campaign(Node node, Consumer<Campaign> into) {
        int before = node.faultsSoFar();
        Draft draft = new Draft();
        for (String key : List.of("id", "kind", "from", "to")) {
            node.require(key);
        }
        node.text("id", read -> draft.id = read);
        node.oneOf("kind", CampaignKind.class, read -> draft.kind = read);
        node.day("from", read -> draft.from = read);
        node.day("to", read -> draft.to = read);
        List<Division> divisions = new ArrayList<>();
        node.texts("divisions", code -> {
            if (Division.isValid(code)) {
                divisions.add(new Division(code));
            } else {
                node.fault("divisions", "应为六位行政区划代码(GB/T 2260)", "must be GB/T 2260 codes of six digits");
            }
        });
        if (node.faultsSoFar() == before) {
            node.make(() -> new Campaign(draft.id, draft.kind, draft.from, draft.to, divisions), into);
        }
    }

    private static void delivery(Node node, Consumer<Delivery> into) {
        int before = node.faultsSoFar();
        Draft draft = new Draft();
        for (String key : List.of("id", "party", "action", "on")) {
            node.require(key);
        }
        node.text("id", read -> draft.id = read);
        node.oneOf("party", Party.class, read -> draft.party = read);
        node.oneOf("action", Action.class, read -> draft.action = read);
        node.day("on", read -> draft.from = read);
        node.text("obligation", read -> draft.obligation = read);
        if (node.faultsSoFar() == before) {
            into.accept(
                    draft.obligation == null
                            ? Delivery.of(draft.id, draft.party, draft.action, draft.from)
                            : Delivery.naming(draft.obligation, draft.id, draft.party, draft.action, draft.from));
        }
    }

    private static void waiver(Node node, Consumer<Waiver> into) {
        int before = node.faultsSoFar();
        Draft draft = new Draft();
        node.require("obligation");
        node.require("reason");
        node.text("obligation", read -> draft.obligation = read);
        node.text("reason", read -> draft.reason = read);
        if (node.faultsSoFar() == before) {
            into.accept(new Waiver(draft.obligation, draft.reason));
        }
    }
}
