package org.leling.dossier.section;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leling.dossier.record.Mask;

/**
 * One thing that a section asks of each of its items (栏目项). Its labels stand in the bundles, below the section's name.
 *
 * @param name the name over the API and in the store
 * @param type what sort of value it holds
 * @param required whether an item can't do without it, where it applies
 * @param title whether it is part of an item's short name
 * @param derived whether it follows from the others, so that nobody types it
 * @param mask how it is shown to those who have given no reason to see it
 * @param choices the names of a choice
 * @param labels the group of the bundle in which the choices' labels stand, or an empty text for the attribute's own
 * @param most the highest number, or the longest text
 * @param when where the attribute applies
 */
public record Attribute(
        String name,
        AttributeType type,
        boolean required,
        boolean title,
        boolean derived,
        Mask mask,
        List<String> choices,
        String labels,
        int most,
        When when) {

    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    /** Refuses nulls and copies the choices. */
    public Attribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(mask, "mask");
        choices = List.copyOf(choices);
    }

    /**
     * Where an attribute applies: always, or where another one, which stands before it, has one of these values.
     *
     * @param attribute the other one's name, or an empty text
     * @param values its values
     */
    public record When(String attribute, List<String> values) {
        /** Always. */
        public static final When ALWAYS = new When("", List.of());

        /** Copies the values. */
        public When {
            values = List.copyOf(values);
        }

        /** Says whether it applies to an item with these values. */
        public boolean holds(Map<String, ?> item) {
            return attribute.isEmpty() || values.contains(String.valueOf(item.get(attribute)));
        }
    }

    private static Attribute of(String name, AttributeType type, int most) {
        return new Attribute(name, type, false, false, false, Mask.NONE, List.of(), "", most, When.ALWAYS);
    }

    static Attribute text(String name) {
        return of(name, AttributeType.TEXT, SHORT);
    }

    static Attribute note(String name) {
        return of(name, AttributeType.NOTE, LONG);
    }

    static Attribute day(String name) {
        return of(name, AttributeType.DAY, 0);
    }

    static Attribute number(String name, int most) {
        return of(name, AttributeType.NUMBER, most);
    }

    static Attribute money(String name) {
        return of(name, AttributeType.MONEY, 0);
    }

    static Attribute phone(String name) {
        return of(name, AttributeType.PHONE, SHORT).masked(Mask.PHONE);
    }

    static Attribute flag(String name) {
        return of(name, AttributeType.FLAG, 0);
    }

    static Attribute points(String name) {
        return of(name, AttributeType.POINTS, 0);
    }

    static Attribute need(String name) {
        return of(name, AttributeType.NEED, 0);
    }

    static Attribute choice(String name, String... choices) {
        return choice(name, "", Arrays.asList(choices), AttributeType.CHOICE);
    }

    static Attribute choices(String name, String... choices) {
        return choice(name, "", Arrays.asList(choices), AttributeType.CHOICES);
    }

    @SafeVarargs
    static <E extends Enum<E>> Attribute choice(String name, String labels, Class<E> type, E... but) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .filter(each -> !Arrays.asList(but).contains(each))
                .map(Enum::name)
                .toList();
        return choice(name, labels, names, AttributeType.CHOICE);
    }

    private static Attribute choice(String name, String labels, List<String> choices, AttributeType type) {
        return new Attribute(name, type, false, false, false, Mask.NONE, choices, labels, 0, When.ALWAYS);
    }

    Attribute need() {
        return new Attribute(name, type, true, title, derived, mask, choices, labels, most, when);
    }

    Attribute inTitle() {
        return new Attribute(name, type, required, true, derived, mask, choices, labels, most, when);
    }

    Attribute follows() {
        return new Attribute(name, type, required, title, true, mask, choices, labels, most, when);
    }

    Attribute masked(Mask other) {
        return new Attribute(name, type, required, title, derived, other, choices, labels, most, when);
    }

    Attribute where(String attribute, String... values) {
        return new Attribute(
                name,
                type,
                required,
                title,
                derived,
                mask,
                choices,
                labels,
                most,
                new When(attribute, List.of(values)));
    }

    /** Says whether the value is hidden until somebody gives a reason to see it. */
    public boolean isMasked() {
        return mask != Mask.NONE;
    }
}
