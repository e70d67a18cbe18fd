package org.leling.dossier.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leling.core.duty.Party;
import org.leling.dossier.campaign.VisitForm.Gift;
import org.leling.dossier.campaign.VisitForm.Wish;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.need.NeedKind;

/** Reads a form as it is sent, and notes every fault. */
final class FormReader {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_DOSSIER = 100;
    private static final int LONGEST_ITEM = 50;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST = 20;
    private static final int MOST_GIFTS = 1_000;
    private static final int BEST = 5;
    private static final Set<Party> MAY_COME =
            EnumSet.of(Party.UNIT, Party.COMMUNITY, Party.VOLUNTEER, Party.INSTITUTION);

    private final CampaignShown campaign;
    private final LocalDate today;
    private final Faults faults = new Faults();

    FormReader(CampaignShown campaign, LocalDate today) {
        this.campaign = campaign;
        this.today = today;
    }

    Faults faults() {
        return faults;
    }

    VisitForm read(Map<String, Object> body) {
        Tree tree = Tree.of("", body, faults);
        tree.require("form");
        tree.require("dossier");
        String id = tree.text("form", LONGEST_ID);
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9-]{8,64}")) {
            faults.add("form", "not-a-form-id");
        }
        LocalDate on = tree.findDay("on").orElse(today);
        if (on.isAfter(today)) {
            faults.add("on", "in-the-future", on, today);
        }
        if (on.isBefore(campaign.from()) || on.isAfter(campaign.to())) {
            faults.add("on", "not-in-the-campaign", on, campaign.from(), campaign.to());
        }
        boolean met = !tree.has("met") || tree.flag("met");
        VisitForm form = new VisitForm(
                id,
                campaign.id(),
                tree.text("dossier", LONGEST_DOSSIER),
                on,
                met,
                tree.text("found", LONGEST_TEXT),
                gifts(tree),
                needs(tree),
                done(tree),
                tree.number("satisfied", 1, BEST, 0),
                parties(tree));
        if (!met && form.satisfied() > 0) {
            faults.add("satisfied", "nobody-met");
        }
        tree.refuseUnknown();
        return form;
    }

    private List<Gift> gifts(Tree tree) {
        List<Gift> gifts = new ArrayList<>();
        List<Object> items = tree.list("gifts", MOST);
        for (int i = 0; i < items.size(); i++) {
            Tree item = Tree.of("gifts[" + i + "]", items.get(i), faults);
            item.require("item");
            gifts.add(new Gift(item.text("item", LONGEST_ITEM), item.number("count", 1, MOST_GIFTS, 1)));
            item.refuseUnknown();
        }
        return gifts;
    }

    private List<Wish> needs(Tree tree) {
        List<Wish> needs = new ArrayList<>();
        List<Object> items = tree.list("needs", MOST);
        for (int i = 0; i < items.size(); i++) {
            Tree item = Tree.of("needs[" + i + "]", items.get(i), faults);
            item.require("kind");
            item.require("text");
            String text = item.text("text", LONGEST_TEXT);
            needs.add(new Wish(item.findOneOf("kind", NeedKind.class).orElse(NeedKind.OTHER), text));
            item.refuseUnknown();
        }
        return needs;
    }

    private List<String> done(Tree tree) {
        List<String> done = tree.texts("done", MOST);
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i).length() > LONGEST_TEXT) {
                faults.add("done[" + i + "]", "too-long", LONGEST_TEXT);
            }
        }
        return done.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private List<Party> parties(Tree tree) {
        List<Party> parties = new ArrayList<>();
        for (String name : tree.texts("with", MAY_COME.size())) {
            MAY_COME.stream()
                    .filter(party -> party.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(parties::add, () -> faults.add("with", "none-of", MAY_COME));
        }
        return parties.stream().distinct().toList();
    }
}
