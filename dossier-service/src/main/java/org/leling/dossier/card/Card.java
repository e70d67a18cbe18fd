package org.leling.dossier.card;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's card as it is shown: what is absent is not known. Names, numbers, addresses and health are masked.
 *
 * @param on the day that the card speaks of
 * @param knownAt the instant of the knowledge, if an earlier one was asked for
 * @param firstDay the earliest of the facts
 * @param recordedAt when this version was made
 * @param livingClass the class with its reasons
 * @param personal what is recorded of the person themself, in the order of the paper form
 * @param facts the planning facts in force
 * @param sections what there are several of, section by section, in the order of the paper form
 * @param planning the dossier object of the case form
 */
@Serdeable
public record Card(
        String id,
        int version,
        LocalDate on,
        @Nullable Instant knownAt,
        @Nullable LocalDate firstDay,
        Instant recordedAt,
        String name,
        @Nullable String idNumber,
        @Nullable String sex,
        @Nullable LocalDate born,
        @Nullable Integer age,
        @Nullable LocalDate died,
        @Nullable Named unit,
        String division,
        @Nullable String divisionName,
        @Nullable Named community,
        @Nullable Named institution,
        String rank,
        String rankName,
        boolean formerLeader,

        @com.fasterxml.jackson.annotation.JsonProperty("class")
        ClassOfDay livingClass,

        AttentionOfDay attention,
        List<Personal> personal,
        List<Fact> facts,
        List<SectionShown> sections,
        List<MemberShown> careGroup,
        Roles roles,
        List<Event> events,
        List<Stay> hospital,
        Map<String, Object> planning) {

    /** An entry of the directory. */
    @Serdeable
    public record Named(String id, String name) {}

    /**
     * The class of the day.
     *
     * @param livingClass the class, or {@code UNCLASSIFIED}
     * @param since the first day of it
     * @param heldOver facts are missing, and the class that they last decided stays
     * @param derived what the facts say, where somebody has set another class by hand
     */
    @Serdeable
    public record ClassOfDay(
            String livingClass,
            String name,
            @Nullable String clause,
            @Nullable LocalDate since,
            boolean byHand,
            boolean heldOver,
            @Nullable String derived,
            List<String> reasons,
            List<String> missing) {}

    /** The attention level of the day. */
    @Serdeable
    public record AttentionOfDay(String level, String name, List<String> reasons) {}

    /** A field of the person; a masked one is shown in full on request, with a reason. */
    @Serdeable
    public record Personal(String field, String label, String value, boolean masked) {}

    /** A fact in force: its value in the case form, and in words. */
    @Serdeable
    public record Fact(
            String key, String label, LocalDate from, Object value, String text, String source, Instant recordedAt) {}

    /** A section of the card with the items that hold on the day; a section without any is there too. */
    @Serdeable
    public record SectionShown(String section, String label, List<ItemShown> items) {}

    /**
     * An item of a section.
     *
     * @param title its short name, such as 女儿 李*兰
     * @param from the day from which it holds so
     * @param since the first day of it
     * @param source on what occasion it was recorded
     */
    @Serdeable
    public record ItemShown(
            String id,
            String title,
            LocalDate from,
            LocalDate since,
            List<AttributeShown> attributes,
            String source,
            Instant recordedAt) {}

    /**
     * An attribute of an item.
     *
     * @param value in words, masked where it is
     * @param raw the value as it was given, unless it is masked
     */
    @Serdeable
    public record AttributeShown(
            String name,
            String label,
            String value,
            boolean masked,
            @Nullable Object raw) {}

    /**
     * A member of the care group.
     *
     * @param section the section of the card that names them; absent of those who were put into the group
     * @param onLeaveUntil the last day of their leave, if they are on leave
     * @param standIn who is called first while they are
     */
    @Serdeable
    public record MemberShown(
            String id,
            String role,
            String roleName,
            String person,
            @Nullable String phone,
            @Nullable String relation,
            int order,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String holder,
            @Nullable String staff,
            @Nullable Boolean lead,
            @Nullable String section,
            @Nullable LocalDate onLeaveUntil,
            @Nullable StandIn standIn) {}

    /** Who is called in the place of a member who is on leave (代理). */
    @Serdeable
    public record StandIn(
            String staff, String person, @Nullable String phone) {}

    /** The roles that the class needs, those that are filled, and the gaps. */
    @Serdeable
    public record Roles(List<String> needed, List<String> filled, List<String> missing) {}

    /** Something that happened. */
    @Serdeable
    public record Event(
            String id,
            LocalDate on,
            String kind,
            String kindName,
            @Nullable String text) {}

    /** A stay in hospital. */
    @Serdeable
    public record Stay(
            String id,
            LocalDate admitted,
            @Nullable LocalDate discharged,
            @Nullable String hospital,
            @Nullable String ward,
            @Nullable String bed,
            @Nullable String diagnosis) {}
}
