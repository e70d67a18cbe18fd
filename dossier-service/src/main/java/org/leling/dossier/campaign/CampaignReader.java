package org.leling.dossier.campaign;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.campaign.FormShown.Coverage;
import org.leling.dossier.campaign.FormShown.Details;
import org.leling.dossier.campaign.FormShown.Entitled;
import org.leling.dossier.campaign.FormShown.GiftShown;
import org.leling.dossier.campaign.FormShown.Line;
import org.leling.dossier.campaign.db.FormStore;
import org.leling.dossier.campaign.db.FormStore.Group;
import org.leling.dossier.campaign.db.FormStore.Kept;
import org.leling.dossier.campaign.db.FormStore.Sums;
import org.leling.dossier.campaign.db.FormStore.Target;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.flow.People;
import org.leling.dossier.paging.Slice;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;

/** Shows how far a campaign has come, whom it is for, and its forms. */
@Singleton
public class CampaignReader {

    private static final int PAGE = 100;
    private static final Map<String, String> COLUMNS =
            Map.of("unit", "unit", "community", "community", "class", "living_class", "division", "division");

    private final Sql sql;
    private final CampaignForms forms;
    private final FormStore store;
    private final People people;
    private final Directory directory;
    private final DivisionNames divisions;
    private final Audit audit;

    CampaignReader(
            Sql sql,
            CampaignForms forms,
            FormStore store,
            People people,
            Directory directory,
            DivisionNames divisions,
            Audit audit) {
        this.sql = sql;
        this.forms = forms;
        this.store = store;
        this.people = people;
        this.directory = directory;
        this.divisions = divisions;
        this.audit = audit;
    }

    /**
     * Gives how far a campaign has come among those whom the caller sees.
     *
     * @param by unit, community, class or division
     */
    public Coverage coverage(String campaign, String by, Language language) {
        Faults faults = new Faults();
        if (!COLUMNS.containsKey(by)) {
            faults.add("by", "none-of", COLUMNS.keySet().stream().sorted().toList());
        }
        faults.refuseIfAny("figures-refused");
        return sql.call(() -> {
            CampaignShown declared = forms.getCampaign(campaign);
            List<Group> groups =
                    store.coverage(campaign, declared.divisions(), Objects.requireNonNull(COLUMNS.get(by)));
            Sums sums = store.sums(campaign);
            Map<String, DirectoryEntry> entries =
                    directory.findAll(groups.stream().map(Group::key).toList());
            return new Coverage(
                    campaign,
                    by,
                    groups.stream().mapToInt(Group::entitled).sum(),
                    groups.stream().mapToInt(Group::visited).sum(),
                    sums.forms(),
                    sums.gifts(),
                    sums.needs(),
                    sums.things(),
                    sums.asked(),
                    sums.satisfied(),
                    groups.stream()
                            .map(group -> new Line(
                                    group.key(),
                                    name(by, group.key(), entries, language),
                                    group.entitled(),
                                    group.visited()))
                            .toList());
        });
    }

    private String name(String by, String key, Map<String, DirectoryEntry> entries, Language language) {
        if (key.isEmpty()) {
            return language.say("coverage.none");
        }
        return switch (by) {
            case "class" -> language.say("class." + key);
            case "division" -> divisions.name(key);
            default -> {
                DirectoryEntry entry = entries.get(key);
                yield entry == null ? key : entry.name();
            }
        };
    }

    /** Gives those whom a campaign is for, masked, a page at a time. */
    public FormShown.EntitledPage entitled(String campaign, boolean onlyUnvisited, String after, Language language) {
        long position = position(after, 0);
        return sql.call(() -> {
            CampaignShown declared = forms.getCampaign(campaign);
            List<Target> targets = store.listTargets(campaign, declared.divisions(), onlyUnvisited, position, PAGE);
            audit.record("campaign.people-read", Map.of("campaign", campaign, "found", targets.size()));
            Slice<Target> page = Slice.of(targets, PAGE, Target::position);
            Map<String, People.InList> whose =
                    people.find(page.items().stream().map(Target::dossier).toList());
            List<Entitled> items = new ArrayList<>();
            for (Target target : page.items()) {
                People.InList person = Objects.requireNonNull(whose.get(target.dossier()));
                items.add(new Entitled(
                        target.dossier(),
                        person.name(),
                        person.unit(),
                        person.livingClass(),
                        language.say("class." + person.livingClass()),
                        target.visited()));
            }
            return new FormShown.EntitledPage(items, page.next());
        });
    }

    private static long position(String after, long otherwise) {
        Faults faults = new Faults();
        long position = Slice.after(after, otherwise, faults);
        faults.refuseIfAny("search-refused");
        return position;
    }

    /** Gives the forms of a campaign, the newest first, without their words. */
    public FormShown.Page list(String campaign, String after) {
        long before = position(after, Long.MAX_VALUE);
        return sql.call(() -> {
            forms.getCampaign(campaign);
            List<Kept> found = store.list(campaign, before, PAGE);
            audit.record("campaign.forms-read", Map.of("campaign", campaign, "found", found.size()));
            Slice<Kept> page = Slice.of(found, PAGE, Kept::position);
            Map<String, People.InList> whose =
                    people.find(page.items().stream().map(Kept::dossier).toList());
            return new FormShown.Page(
                    page.items().stream()
                            .map(form -> shown(form, whose.get(form.dossier()), null))
                            .toList(),
                    page.next());
        });
    }

    /** Gives one form, with its words for those who may read them. */
    public FormShown get(String campaign, String form, Caller caller) {
        return sql.call(() -> {
            Kept kept = forms.get(campaign, form);
            audit.record("campaign.form-read", kept.dossier(), Map.of("campaign", campaign, "form", form));
            People.InList person = people.find(List.of(kept.dossier())).get(kept.dossier());
            return shown(kept, person, People.readsWords(caller) ? details(kept) : null);
        });
    }

    private Details details(Kept form) {
        Map<String, Object> body = store.open(form);
        List<GiftShown> gifts = new ArrayList<>();
        if (body.get("gifts") instanceof List<?> given) {
            for (Object each : given) {
                if (each instanceof Map<?, ?> gift && gift.get("count") instanceof Number count) {
                    gifts.add(new GiftShown(String.valueOf(gift.get("item")), count.intValue()));
                }
            }
        }
        List<String> done = body.get("done") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new Details(
                body.get("found") instanceof String found ? found : null,
                gifts,
                done,
                CampaignForms.needIds(form.id(), form.needs()));
    }

    private static FormShown shown(Kept form, People.@Nullable InList person, @Nullable Details details) {
        return new FormShown(
                form.id(),
                form.campaign(),
                form.dossier(),
                person == null ? "" : person.name(),
                person == null ? null : person.unit(),
                form.on(),
                form.met(),
                form.satisfied() == 0 ? null : form.satisfied(),
                form.gifts(),
                form.needs(),
                form.things(),
                form.parties(),
                form.actorName(),
                form.at(),
                form.takenBack(),
                details,
                null,
                null);
    }
}
