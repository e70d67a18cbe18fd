package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is recorded of a stay in hospital beside its id and the day of admission (住院情况). */
public final class StayValue {

    /** What may be told of a stay: the hospital, the ward, the bed, and why. */
    public static final List<String> DETAILS = List.of("hospital", "ward", "bed", "diagnosis");

    private static final String DISCHARGED = "discharged";

    private StayValue() {}

    /** Makes the value: the day alone where nothing else is told, as rosters and notices do. */
    public static @Nullable Object of(Optional<LocalDate> discharged, Map<String, Object> details) {
        if (details.isEmpty()) {
            return discharged.map(LocalDate::toString).orElse(null);
        }
        Map<String, Object> value = new LinkedHashMap<>();
        discharged.ifPresent(day -> value.put(DISCHARGED, day.toString()));
        value.putAll(details);
        return value;
    }

    /** Gives the value after something was told: details that were left out stay, those told as empty are taken away. */
    public static @Nullable Object after(@Nullable Object before, @Nullable Object told) {
        Map<?, ?> said = told instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> details = new LinkedHashMap<>();
        for (String key : DETAILS) {
            String detail = detail(said.containsKey(key) ? told : before, key);
            if (!detail.isEmpty()) {
                details.put(key, detail);
            }
        }
        return of(discharged(told), details);
    }

    /** Gives the day of discharge, unless the stay goes on. */
    public static Optional<LocalDate> discharged(@Nullable Object value) {
        Object day = value instanceof Map<?, ?> map ? map.get(DISCHARGED) : value;
        return Optional.ofNullable(day).map(Object::toString).map(LocalDate::parse);
    }

    /** Gives what is told of it, empty where nothing is. */
    public static String detail(@Nullable Object value, String key) {
        return value instanceof Map<?, ?> map && map.get(key) instanceof String text ? text : "";
    }
}
