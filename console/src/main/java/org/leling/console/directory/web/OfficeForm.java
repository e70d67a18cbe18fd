package org.leling.console.directory.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leling.console.directory.Office;
import org.leling.console.view.web.SpareRows;
import org.leling.console.view.web.Typed;

/**
 * What stands in the form about an office of one kind: nothing yet, what is recorded, or what was typed.
 *
 * @param place the division as it is shown, by name
 * @param code the division's code, which counts as long as the name beside it is left as it was
 * @param recorded that name
 */
public record OfficeForm(
        String kind,
        String name,
        String place,
        String code,
        String recorded,
        String address,
        String phone,
        String note,
        String closed,
        List<Ward> wards) {

    private static final String HOSPITAL = "HOSPITAL";

    /** Copies the wards. */
    public OfficeForm {
        wards = List.copyOf(wards);
    }

    /** A ward and its beds as they are typed. */
    public record Ward(String name, String beds) {
        boolean isBlank() {
            return name.isEmpty() && beds.isEmpty();
        }
    }

    /** An empty form. */
    static OfficeForm blank(String kind) {
        return new OfficeForm(kind, "", "", "", "", "", "", "", "", List.of());
    }

    /** The form about what is recorded. */
    static OfficeForm of(Office office) {
        String place = text(office.divisionName());
        return new OfficeForm(
                office.kind(),
                office.name(),
                place,
                text(office.division()),
                place,
                text(office.address()),
                text(office.phone()),
                text(office.note()),
                text(office.closed()),
                office.wards().stream()
                        .map(ward -> new Ward(ward.name(), String.valueOf(ward.beds())))
                        .toList());
    }

    /** The form as it came. */
    static OfficeForm of(String kind, Typed typed) {
        return new OfficeForm(
                kind,
                typed.text("name"),
                typed.text("division"),
                typed.text("code"),
                typed.text("recorded"),
                typed.text("address"),
                typed.text("phone"),
                typed.text("note"),
                typed.text("closed"),
                SpareRows.typed(i -> new Ward(typed.text("ward" + i), typed.text("beds" + i)), Ward::isBlank));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** Says whether the kind has wards. */
    public boolean hasWards() {
        return kind.equals(HOSPITAL);
    }

    /** Gives the rows for wards: those that are there and some to fill in. */
    public List<Ward> rows() {
        return SpareRows.behind(wards, new Ward("", ""));
    }

    /**
     * Gives what is sent. What is no division and no number goes as it was typed, for the service to say so beside every
     * other fault.
     *
     * @param find gives the code of the division that a text names, or the text itself
     */
    Map<String, Object> body(Function<String, String> find) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "name", name);
        if (!place.isEmpty()) {
            boolean same = !code.isEmpty() && place.equals(recorded);
            body.put("division", same ? code : place.matches("[0-9]{6}") ? place : find.apply(place));
        }
        put(body, "address", address);
        put(body, "phone", phone);
        put(body, "note", note);
        if (!wards.isEmpty()) {
            body.put("wards", wards.stream().map(OfficeForm::body).toList());
        }
        return body;
    }

    private static Map<String, Object> body(Ward ward) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "name", ward.name());
        String beds = ward.beds().replaceAll("[张床位\\s]+$", "");
        if (!beds.isEmpty()) {
            body.put("beds", beds.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(beds) : beds);
        }
        return body;
    }

    private static void put(Map<String, Object> body, String key, String value) {
        if (!value.isEmpty()) {
            body.put(key, value);
        }
    }
}
