package org.leling.launcher.client;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** JSON as plain maps, lists, texts, numbers and booleans. It takes what the token library brings, so that a command starts fast. */
public final class Json {

    private Json() {}

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Map<String, Object> read(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("no JSON object", e);
        }
    }

    /** Writes an object. */
    public static String write(Map<String, ?> object) {
        return JSONObjectUtils.toJSONString(object);
    }

    /** The text under a key; an absent one is empty. */
    public static String text(Map<String, ?> object, String key) {
        Object value = object.get(key);
        return value == null ? "" : value.toString();
    }

    /** The objects in the list under a key; an absent one is empty. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> objects(Map<String, ?> object, String key) {
        return object.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
