package org.leling.console.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.console.group.CareGroup;
import org.leling.console.person.CardForms;
import org.leling.console.person.ItemWords;
import org.leling.console.person.PersonCard;
import org.leling.console.view.Terms;

/** A card with what was revealed of it in the place of what is masked. */
public record ClearCard(PersonCard card, Map<String, Object> revealed, CareGroup group, CardForms forms) {

    /** What {@code reveal} calls the name. */
    public static final String NAME = "name";

    private static final String CARE_GROUP = "careGroup";
    private static final String STAYS = "hospital";

    public ClearCard {
        revealed = Map.copyOf(revealed);
    }

    /** Lists what has to be revealed for the page that goes home. */
    public static List<String> fieldsForHome() {
        return List.of(NAME, CARE_GROUP);
    }

    /** Lists what has to be revealed for the file: all of the card that is masked. */
    public static List<String> fieldsForFile(PersonCard card) {
        return Stream.of(
                        Stream.of(NAME, "idNumber", CARE_GROUP),
                        card.personal().stream()
                                .filter(each -> Boolean.TRUE.equals(each.masked()))
                                .map(PersonCard.Personal::field),
                        card.sections().stream()
                                .filter(PersonCard.Section::hides)
                                .map(PersonCard.Section::section),
                        card.hospital().isEmpty() ? Stream.<String>empty() : Stream.of(STAYS))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** Gives the name. */
    public String name() {
        String masked = card.name();
        return text(revealed.getOrDefault(NAME, masked == null ? "" : masked));
    }

    /** Gives what is known of a field. */
    public String personal(PersonCard.Personal field) {
        Object clear = Boolean.TRUE.equals(field.masked()) ? revealed.get(field.field()) : null;
        String shown = field.value();
        return clear == null ? (shown == null ? "" : shown) : text(clear);
    }

    /** Gives what is said of an item's attribute. */
    public String attribute(PersonCard.Section section, PersonCard.Item item, PersonCard.AttributeOfItem of, Terms t) {
        String shown = of.value() == null ? "" : of.value();
        if (!Boolean.TRUE.equals(of.masked()) || !(revealed.get(section.section()) instanceof List<?> items)) {
            return shown;
        }
        Object clear = items.stream()
                .filter(Map.class::isInstance)
                .map(each -> (Map<?, ?>) each)
                .filter(each -> item.id().equals(each.get("id")))
                .<Object>map(each -> each.get(of.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(shown);
        return forms.findSection(section.section())
                .flatMap(form -> form.find(of.name()))
                .map(form -> ItemWords.say(form, clear, t))
                .orElseGet(() -> text(clear));
    }

    /** Gives what is told of a stay in hospital beside its days. */
    public String stay(PersonCard.Stay stay) {
        if (revealed.get(STAYS) instanceof List<?> stays) {
            for (Object each : stays) {
                if (each instanceof Map<?, ?> clear && stay.id().equals(clear.get("id"))) {
                    return Stream.of("hospital", "ward", "bed", "diagnosis")
                            .<Object>map(clear::get)
                            .filter(Objects::nonNull)
                            .map(ClearCard::text)
                            .collect(Collectors.joining("，"));
                }
            }
        }
        return Stream.of(stay.hospital(), stay.ward()).filter(Objects::nonNull).collect(Collectors.joining("，"));
    }

    /** Lists who is called, in order. */
    public List<CareGroup.Member> callOrder(LocalDate today) {
        return group.listOn(today);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> text(each.getKey()) + " " + text(each.getValue()))
                    .collect(Collectors.joining("；"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ClearCard::text).collect(Collectors.joining("、"));
        }
        return value == null ? "" : String.valueOf(value);
    }

    @Override
    public String toString() {
        return "ClearCard[" + card.id() + "]";
    }
}
