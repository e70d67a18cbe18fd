package org.leling.console.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One person's card (一人一卡), masked. */
@Serdeable
public record PersonCard(
        String id,
        int version,
        @Nullable LocalDate on,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String sex,
        @Nullable LocalDate born,
        @Nullable Integer age,
        @Nullable LocalDate died,
        @Nullable Named unit,
        @Nullable String divisionName,
        @Nullable Named community,
        @Nullable Named institution,
        @Nullable String rankName,
        @Nullable Boolean formerLeader,
        @JsonProperty("class") @Nullable ClassOfPerson livingClass,
        @Nullable Attention attention,
        @Nullable List<Personal> personal,
        @Nullable List<Fact> facts,
        @Nullable List<Section> sections,
        @Nullable List<Member> careGroup,
        @Nullable Roles roles,
        @Nullable List<Event> events,
        @Nullable List<Stay> hospital) {

    public PersonCard {
        personal = personal == null ? List.of() : List.copyOf(personal);
        facts = facts == null ? List.of() : List.copyOf(facts);
        sections = sections == null ? List.of() : List.copyOf(sections);
        careGroup = careGroup == null ? List.of() : List.copyOf(careGroup);
        events = events == null ? List.of() : List.copyOf(events);
        hospital = hospital == null ? List.of() : List.copyOf(hospital);
    }

    /** The class and its reasons. */
    @Serdeable
    public record ClassOfPerson(
            @Nullable String livingClass,
            @Nullable String name,
            @Nullable String clause,
            @Nullable LocalDate since,
            @Nullable Boolean byHand,
            @Nullable Boolean heldOver,
            @Nullable String derived,
            @Nullable List<String> reasons,
            @Nullable List<String> missing) {

        public ClassOfPerson {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }

    /** How closely to look after somebody (关注等级), and why. */
    @Serdeable
    public record Attention(
            @Nullable String level,
            @Nullable String name,
            @Nullable List<String> reasons) {

        public Attention {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /** Something personal, masked unless told otherwise. */
    @Serdeable
    public record Personal(
            String field,
            @Nullable String label,
            @Nullable String value,
            @Nullable Boolean masked) {}

    /** A fact in force. */
    @Serdeable
    public record Fact(
            String key,
            @Nullable String label,
            @Nullable LocalDate from,
            @Nullable Object value,
            @Nullable String text,
            @Nullable String source) {}

    /** A section with what holds on the day (卡片栏目). */
    @Serdeable
    public record Section(
            String section,
            @Nullable String label,
            @Nullable List<Item> items) {

        public Section {
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** Gives what an item is called; those that are called alike are numbered. */
        public String name(Item item) {
            String title = title(item);
            List<Item> alike =
                    items.stream().filter(each -> title(each).equals(title)).toList();
            return alike.size() < 2 ? title : title + " " + (alike.indexOf(item) + 1);
        }

        private String title(Item item) {
            return item.title() != null && !item.title().isBlank() ? item.title() : label == null ? section : label;
        }

        /** Says whether any of it is hidden. */
        public boolean hides() {
            return items.stream()
                    .flatMap(each -> each.attributes().stream())
                    .anyMatch(each -> Boolean.TRUE.equals(each.masked()));
        }
    }

    /** One thing of a section. */
    @Serdeable
    public record Item(
            String id,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate since,
            @Nullable List<AttributeOfItem> attributes,
            @Nullable String source) {

        public Item {
            attributes = attributes == null ? List.of() : List.copyOf(attributes);
        }

        /** Gives what is recorded of an attribute; an empty text where nothing is, or it is hidden. */
        public String said(String name) {
            return find(name).map(AttributeOfItem::raw).map(String::valueOf).orElse("");
        }

        /** Finds what is said of an attribute. */
        public Optional<AttributeOfItem> find(String name) {
            return attributes.stream().filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /** An attribute in words; the value as it was given, unless it is hidden. */
    @Serdeable
    public record AttributeOfItem(
            String name,
            @Nullable String label,
            @Nullable String value,
            @Nullable Boolean masked,
            @Nullable Object raw) {}

    /** A member of the care group (特别关爱小组). */
    @Serdeable
    public record Member(
            @Nullable String role,
            @Nullable String roleName,
            @Nullable String person,
            @Nullable String phone,
            @Nullable String relation,
            @Nullable Integer order,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Boolean lead,
            @Nullable LocalDate onLeaveUntil,
            @Nullable StandIn standIn) {

        /** Says whether they lead the group (组长). */
        public boolean leads() {
            return Boolean.TRUE.equals(lead);
        }
    }

    /** Who is called in the place of a member who is on leave (代理). */
    @Serdeable
    public record StandIn(@Nullable String person, @Nullable String phone) {}

    /** The roles the class needs, and what is missing of them. */
    @Serdeable
    public record Roles(
            @Nullable List<String> needed,
            @Nullable List<String> filled,
            @Nullable List<String> missing) {

        public Roles {
            needed = needed == null ? List.of() : List.copyOf(needed);
            filled = filled == null ? List.of() : List.copyOf(filled);
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }

    /** A need, claim or emergency. */
    @Serdeable
    public record Event(
            String id,
            @Nullable LocalDate on,
            @Nullable String kind,
            @Nullable String kindName,
            @Nullable String text) {}

    /** A stay in hospital. */
    @Serdeable
    public record Stay(
            String id,
            @Nullable LocalDate admitted,
            @Nullable LocalDate discharged,
            @Nullable String hospital,
            @Nullable String ward) {}
}
