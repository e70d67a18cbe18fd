package org.leling.dossier.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.core.classification.Reason;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Role;
import org.leling.dossier.assessment.Assessment;
import org.leling.dossier.caregroup.CareGroup;
import org.leling.dossier.directory.Absence;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Mask;
import org.leling.dossier.record.Member;
import org.leling.dossier.record.Revision;
import org.leling.dossier.record.StayValue;
import org.leling.dossier.section.Section;
import org.leling.dossier.text.FactTexts;
import org.leling.dossier.text.FieldTexts;
import org.leling.dossier.text.Language;

/** Makes the card of one person for one day, in one language. */
final class CardMaker {

    private final Belief belief;
    private final LocalDate on;
    private final Map<Integer, Revision> revisions;
    private final Map<String, DirectoryEntry> directory;
    private final Language language;
    private final FactTexts texts;
    private final List<Absence> absences;

    CardMaker(
            Belief belief,
            LocalDate on,
            Map<Integer, Revision> revisions,
            Map<String, DirectoryEntry> directory,
            Language language,
            FactTexts texts,
            List<Absence> absences) {
        this.belief = belief;
        this.on = on;
        this.revisions = revisions;
        this.directory = directory;
        this.language = language;
        this.texts = texts;
        this.absences = List.copyOf(absences);
    }

    /** Gives the day of which the class and the facts are told: of who has died, their last. */
    static LocalDate lastDay(Belief belief, LocalDate on) {
        return belief.findDied().filter(died -> died.isBefore(on)).orElse(on);
    }

    /** Makes the card; the roles are those of the day asked for, since nobody needs a care group after their death. */
    Card make(
            Assessment assessment,
            Card.Roles roles,
            @Nullable Instant knownAt,
            String divisionName,
            boolean needsInClear) {
        Optional<LocalDate> born = belief.find(Field.BORN, on).map(day -> LocalDate.parse(day.toString()));
        String rank = text(Field.RANK).orElse(Rank.COUNTY_OR_BELOW.name());
        Optional<LocalDate> died = belief.findDied().filter(day -> !day.isAfter(on));
        return new Card(
                belief.id(),
                belief.version(),
                on,
                knownAt,
                belief.findFirstDay().orElse(null),
                revisions.get(belief.version()).at(),
                masked(Field.NAME).orElse(""),
                masked(Field.ID_NUMBER).orElse(null),
                text(Field.SEX).orElse(null),
                born.orElse(null),
                born.filter(day -> !day.isAfter(on))
                        .map(day -> Days.age(day, died.orElse(on)))
                        .orElse(null),
                died.orElse(null),
                named(Field.UNIT).orElse(null),
                text(Field.DIVISION).orElse(""),
                divisionName,
                named(Field.COMMUNITY).orElse(null),
                named(Field.INSTITUTION).orElse(null),
                rank,
                texts.named("rank", rank),
                Boolean.TRUE.equals(belief.find(Field.FORMER_LEADER, on).orElse(false)),
                livingClass(assessment),
                attention(assessment),
                personal(),
                facts(),
                new SectionsMaker(belief, on, revisions, language).make(),
                CareGroup.listOn(belief, on).stream()
                        .map(member -> member(member, false, texts, absences))
                        .toList(),
                roles,
                events(needsInClear),
                stays(),
                belief.planning(on));
    }

    private Optional<String> text(Field field) {
        return belief.find(field, on).map(Object::toString);
    }

    private Optional<String> masked(Field field) {
        return text(field).map(field.mask()::apply);
    }

    private Optional<Card.Named> named(Field field) {
        return text(field).map(id -> new Card.Named(id, name(id)));
    }

    private String name(String id) {
        DirectoryEntry entry = directory.get(id);
        return entry == null ? id : entry.name();
    }

    private Card.ClassOfDay livingClass(Assessment assessment) {
        var classification = assessment.classification();
        return new Card.ClassOfDay(
                assessment.livingClass(),
                texts.named("class", assessment.livingClass()),
                classification.livingClass().map(living -> living.clause()).orElse(null),
                assessment.findSince().orElse(null),
                classification.basis() == org.leling.core.classification.Classification.Basis.BY_HAND,
                classification.basis() == org.leling.core.classification.Classification.Basis.HELD_OVER,
                classification
                        .byFacts()
                        .filter(derived -> !classification.is(derived))
                        .map(Enum::name)
                        .orElse(null),
                classification.reasons().stream().map(this::say).toList(),
                classification.missing());
    }

    private String say(Reason reason) {
        return language.choose(reason.chinese(), reason.english());
    }

    private Card.AttentionOfDay attention(Assessment assessment) {
        String level = assessment.attention().level().name();
        return new Card.AttentionOfDay(
                level,
                texts.named("attention", level),
                assessment.attention().reasons().stream().map(this::say).toList());
    }

    private List<Card.Personal> personal() {
        List<Card.Personal> shown = new ArrayList<>();
        FieldTexts fields = new FieldTexts(language, texts);
        for (Field field : Field.values()) {
            belief.find(field, on)
                    .ifPresent(value -> shown.add(new Card.Personal(
                            field.key(),
                            fields.label(field),
                            fields.masked(field, value, this::name),
                            field.mask() != Mask.NONE)));
        }
        return shown;
    }

    private List<Card.Fact> facts() {
        return belief.listInForce(lastDay(belief, on)).stream()
                .map(entry -> {
                    Revision revision = revisions.get(entry.known());
                    return new Card.Fact(
                            entry.key(),
                            texts.label(entry.key()),
                            entry.from(),
                            java.util.Objects.requireNonNull(entry.value()),
                            texts.say(entry.key(), entry.value()),
                            revision.origin().source(),
                            revision.at());
                })
                .toList();
    }

    static Card.Roles roles(Assessment assessment) {
        return new Card.Roles(
                names(assessment.neededRoles()), names(assessment.filledRoles()), names(assessment.missingRoles()));
    }

    private static List<String> names(Iterable<Role> roles) {
        List<String> names = new ArrayList<>();
        roles.forEach(role -> names.add(role.name()));
        names.sort(Comparator.comparing(name -> Role.valueOf(name)));
        return names;
    }

    private List<Card.Event> events(boolean inClear) {
        return belief.list(EntryKind.EVENT).stream()
                .filter(entry -> !entry.from().isAfter(on))
                .sorted(Comparator.comparing(Entry::from).reversed())
                .map(entry -> new Card.Event(
                        entry.key(),
                        entry.from(),
                        entry.detail(),
                        texts.named("event", entry.detail()),
                        entry.value() == null
                                ? null
                                : inClear
                                        ? entry.value().toString()
                                        : Mask.ALL.apply(entry.value().toString())))
                .toList();
    }

    /** A stay that goes on ends with death. */
    private List<Card.Stay> stays() {
        Optional<LocalDate> died = belief.findDied().filter(day -> !day.isAfter(on));
        return belief.list(EntryKind.HOSPITAL).stream()
                .filter(entry -> !entry.from().isAfter(on))
                .sorted(Comparator.comparing(Entry::from).reversed())
                .map(entry -> new Card.Stay(
                        entry.key(),
                        entry.from(),
                        Belief.discharged(entry)
                                .filter(day -> !day.isAfter(on))
                                .or(() -> died)
                                .orElse(null),
                        orNull(StayValue.detail(entry.value(), "hospital")),
                        orNull(StayValue.detail(entry.value(), "ward")),
                        orNull(StayValue.detail(entry.value(), "bed")),
                        orNull(Mask.ALL.apply(StayValue.detail(entry.value(), "diagnosis")))))
                .toList();
    }

    /** Shows a member, in the clear or masked. */
    static Card.MemberShown member(Member member, boolean inClear, FactTexts texts, List<Absence> absences) {
        Optional<Absence> absence = Absence.find(absences, member);
        return new Card.MemberShown(
                member.id(),
                member.role().name(),
                texts.named("role", member.role()),
                inClear ? member.person() : Mask.NAME.apply(member.person()),
                orNull(inClear ? member.phone() : Mask.PHONE.apply(member.phone())),
                relation(member, texts),
                member.order(),
                member.from(),
                member.until().equals(LocalDate.MAX) ? null : member.until(),
                orNull(member.holder()),
                orNull(member.staff()),
                member.lead() ? true : null,
                CareGroup.isOfCard(member)
                        ? member.id().substring(0, member.id().indexOf('/'))
                        : null,
                absence.map(Absence::until).orElse(null),
                absence.filter(Absence::hasDeputy)
                        .map(away -> new Card.StandIn(
                                away.deputy(),
                                inClear ? away.person() : Mask.NAME.apply(away.person()),
                                orNull(inClear ? away.phone() : Mask.PHONE.apply(away.phone()))))
                        .orElse(null));
    }

    private static @Nullable String relation(Member member, FactTexts texts) {
        return CareGroup.isOfCard(member) && !member.relation().isEmpty()
                ? texts.named("choice." + Section.FAMILY_MEMBER + ".relation", member.relation())
                : orNull(member.relation());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
