package org.leling.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    private static <T> Reading<T> reading(String path, Map<String, ?> tree, Function<Node, Optional<T>> reader) {
        List<Fault> faults = new ArrayList<>();
        Node node = Node.of(path, tree, faults);
        Optional<T> read = reader.apply(node);
        node.refuseUnknown();
        return faults.isEmpty() ? new Reading.Read<>(read.orElseThrow()) : new Reading.Refused<>(faults);
    }

    private static Optional<Case> wholeCase(Node node) {
        node.require("from", "to", "dossier");
        Optional<LocalDate> from = node.day("from");
        Optional<LocalDate> to = node.day("to");
        Optional<LocalDate> asOf = node.day("asOf");
        Optional<Dossier> dossier = node.object("dossier", DossierReader::dossier);
        List<Campaign> campaigns = node.objects("campaigns", CaseReader::campaign);
        Set<String> ids = new HashSet<>();
        campaigns.stream()
                .filter(each -> !ids.add(each.id()))
                .forEach(each ->
                        node.fault("campaigns", "活动编号“" + each.id() + "”重复", "holds the id «" + each.id() + "» twice"));
        List<Delivery> deliveries = node.objects("deliveries", CaseReader::delivery);
        List<Waiver> waivers = node.objects("waivers", CaseReader::waiver);
        return node.make(() -> new Case(
                new Window(from.get(), to.get()), campaigns, dossier.get(), asOf.orElse(null), deliveries, waivers));
    }

    private static Optional<Campaign> campaign(Node node) {
        node.require("id", "kind", "from", "to");
        Optional<String> id = node.id("id");
        Optional<CampaignKind> kind = node.oneOf("kind", CampaignKind.class);
        Optional<LocalDate> from = node.day("from");
        Optional<LocalDate> to = node.lastDay("to", from.orElse(LocalDate.MIN));
        List<Division> divisions = node.texts(
                "divisions",
                code -> DossierReader.division(node, "divisions", code, "must be GB/T 2260 codes of six digits"));
        return node.make(() -> new Campaign(id.get(), kind.get(), from.get(), to.get(), divisions));
    }

    private static Optional<Delivery> delivery(Node node) {
        node.require("id", "party", "action", "on");
        Optional<String> id = node.id("id");
        Optional<Party> party = node.oneOf("party", Party.class);
        Optional<Action> action = node.oneOf("action", Action.class);
        Optional<LocalDate> on = node.day("on");
        Optional<String> obligation = node.text("obligation");
        return node.make(() -> obligation.isPresent()
                ? Delivery.naming(obligation.get(), id.get(), party.get(), action.get(), on.get())
                : Delivery.of(id.get(), party.get(), action.get(), on.get()));
    }

    private static Optional<Waiver> waiver(Node node) {
        node.require("obligation", "reason");
        Optional<String> obligation = node.text("obligation");
        Optional<String> reason = node.text("reason");
        return node.make(() -> new Waiver(obligation.get(), reason.get()));
    }
}
