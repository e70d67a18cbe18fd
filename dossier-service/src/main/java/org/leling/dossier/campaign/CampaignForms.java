package org.leling.dossier.campaign;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.CampaignKind;
import org.leling.dossier.campaign.FormShown.Receipt;
import org.leling.dossier.campaign.VisitForm.Wish;
import org.leling.dossier.campaign.db.FormStore;
import org.leling.dossier.campaign.db.FormStore.Kept;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.flow.Follows;
import org.leling.dossier.flow.People;
import org.leling.dossier.need.Needs;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.db.RecordStore;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/**
 * Takes the forms of a campaign (走访登记). A form makes needs, and a visit in the schedule; sent twice, as a phone without a
 * signal does, it counts once.
 */
@Singleton
public class CampaignForms {

    private static final String SOURCE = "campaign";
    private static final int DIGITS = 16;
    private static final int LONGEST_REASON = 500;

    private final Sql sql;
    private final Campaigns campaigns;
    private final FormStore store;
    private final People people;
    private final RecordStore records;
    private final Needs needs;
    private final Follows follows;
    private final Audit audit;
    private final DayClock days;
    private final JsonMapper json;

    CampaignForms(
            Sql sql,
            Campaigns campaigns,
            FormStore store,
            People people,
            RecordStore records,
            Needs needs,
            Follows follows,
            Audit audit,
            DayClock days,
            JsonMapper json) {
        this.sql = sql;
        this.campaigns = campaigns;
        this.store = store;
        this.people = people;
        this.records = records;
        this.needs = needs;
        this.follows = follows;
        this.audit = audit;
        this.days = days;
        this.json = json;
    }

    /** What came of a form, and whether it had come before. */
    public record Outcome(Receipt receipt, boolean again) {}

    /**
     * Takes a form; the same one again changes nothing, whatever has become of the person meanwhile.
     *
     * @throws ProblemException 404; 409 if the id stands for another form; 422 with every fault
     */
    public Outcome take(String campaign, Map<String, Object> body) {
        String sent = hash(campaign + "\n" + write(body));
        return sql.call(() -> {
            CampaignShown declared = getCampaign(campaign);
            if (body.get("dossier") instanceof String dossier) {
                people.require(dossier);
            }
            Optional<Outcome> before = body.get("form") instanceof String id ? findSent(id, sent) : Optional.empty();
            if (before.isPresent()) {
                return before.get();
            }
            FormReader reader = new FormReader(declared, days.today());
            VisitForm form = reader.read(body);
            check(form, declared, reader);
            reader.faults().refuseIfAny("form-refused");
            if (!store.insert(form, sent)) {
                return findSent(form.id(), sent)
                        .orElseThrow(() -> ProblemException.conflict("form-id-taken", form.id()));
            }
            follow(form, CampaignKind.valueOf(declared.kind()));
            audit.record(
                    "campaign.form-taken",
                    form.dossier(),
                    Map.of(
                            "campaign",
                            campaign,
                            "form",
                            form.id(),
                            "needs",
                            form.needs().size(),
                            "met",
                            form.met()));
            raise(form);
            return new Outcome(receipt(form), false);
        });
    }

    private Optional<Outcome> findSent(String form, String sent) {
        return store.find(form).filter(kept -> kept.sent().equals(sent)).map(kept -> new Outcome(receipt(kept), true));
    }

    /**
     * Takes a form back: it counts no longer, nor do the visits that it made. The needs that it brought and that nobody has
     * answered go with it; those that have gone further stay, for each has a course of its own by then.
     *
     * @return what became of its needs; nothing where it was taken back before
     * @throws ProblemException 404; 403 for somebody else's unless the bureau asks; 422 without a reason
     */
    public Needs.TakenBack takeBack(String campaign, String form, Map<String, Object> body, Caller caller) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        tree.require("reason");
        String reason = tree.text("reason", LONGEST_REASON);
        tree.refuseUnknown();
        faults.refuseIfAny("form-not-taken-back");
        return sql.call(() -> {
            Kept kept = get(campaign, form);
            if (!caller.has(Roles.BUREAU) && !kept.actor().equals(caller.subject())) {
                throw ProblemException.forbidden("form-not-yours");
            }
            if (!store.takeBack(kept, reason)) {
                return Needs.TakenBack.NONE;
            }
            if (kept.met()) {
                follows.takenBack(kept.dossier(), "form-" + form);
                kept.parties().forEach(party -> follows.takenBack(kept.dossier(), "form-" + form + "-" + party));
            }
            audit.record("campaign.form-taken-back", kept.dossier(), Map.of("campaign", campaign, "form", form));
            return needs.takeBack(kept.dossier(), needIds(form, kept.needs()), SOURCE, reason);
        });
    }

    private void check(VisitForm form, CampaignShown campaign, FormReader reader) {
        CampaignKind kind = CampaignKind.valueOf(campaign.kind());
        if (kind != CampaignKind.VISIT && kind != CampaignKind.COMMEMORATION) {
            reader.faults().add("", "not-a-form-campaign");
        }
        if (form.dossier().isEmpty()) {
            return;
        }
        if (!store.isWithin(form.dossier(), campaign.divisions())) {
            reader.faults().add("dossier", "not-in-its-divisions");
        }
        Optional<Belief> believed = records.find(form.dossier()).map(PersonRecord::now);
        believed.flatMap(Belief::findBorn)
                .filter(born -> form.on().isBefore(born))
                .ifPresent(born -> reader.faults().add("on", "before-birth", form.on(), born));
        if (!form.needs().isEmpty()) {
            believed.flatMap(Belief::findFirstDay)
                    .filter(form.on()::isBefore)
                    .ifPresent(first -> reader.faults().add("on", "before-first-day", form.on(), first));
        }
        believed.flatMap(Belief::findDied)
                .filter(died -> form.on().isAfter(died))
                .ifPresent(died -> reader.faults().add("on", "after-death", form.on(), died));
    }

    /** The bureau's own duty is met by whoever went in its name; who came along has visited too. */
    private void follow(VisitForm form, CampaignKind kind) {
        if (!form.met()) {
            return;
        }
        boolean visit = kind == CampaignKind.VISIT;
        follows.delivered(
                form.dossier(),
                Party.BUREAU,
                visit ? Action.VISIT : Action.CONDOLENCE,
                form.on(),
                (visit ? "campaign.visit" : "campaign.commemoration") + "/campaign-" + form.campaign(),
                form.satisfied(),
                "form-" + form.id());
        for (Party party : form.parties()) {
            follows.delivered(
                    form.dossier(), party, Action.VISIT, form.on(), "", 0, "form-" + form.id() + "-" + party.name());
        }
    }

    private void raise(VisitForm form) {
        List<Needs.Raised> raised = new ArrayList<>();
        List<String> ids = needIds(form.id(), form.needs().size());
        for (int i = 0; i < form.needs().size(); i++) {
            Wish wish = form.needs().get(i);
            raised.add(new Needs.Raised(
                    ids.get(i), form.dossier(), wish.kind(), wish.text(), form.on(), SOURCE, form.campaign(), ""));
        }
        needs.raise(raised);
    }

    private static Receipt receipt(VisitForm form) {
        return new Receipt(
                form.id(),
                form.campaign(),
                form.dossier(),
                needIds(form.id(), form.needs().size()));
    }

    private static Receipt receipt(Kept form) {
        return new Receipt(form.id(), form.campaign(), form.dossier(), needIds(form.id(), form.needs()));
    }

    /** Gives the ids of the needs that a form brings, the same each time it is sent. */
    static List<String> needIds(String form, int needs) {
        return IntStream.range(0, needs)
                .mapToObj(number -> "n-" + hash(form + "/" + number).substring(0, DIGITS))
                .toList();
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(sorted(body));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a form", e);
        }
    }

    /** The order of an object's keys says nothing: the same form may be written in another one the second time. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put(String.valueOf(key), each == null ? "" : sorted(each)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(each -> each == null ? "" : sorted(each)).toList()
                : value;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** Gives a form of a campaign. */
    Kept get(String campaign, String form) {
        return store.find(form)
                .filter(kept -> kept.campaign().equals(campaign))
                .orElseThrow(() -> ProblemException.notFound("no-such-form"));
    }

    /** Gives the campaign's days and divisions. */
    CampaignShown getCampaign(String campaign) {
        return campaigns.get(campaign);
    }
}
