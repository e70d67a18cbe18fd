package org.leling.console.client;

import java.util.Map;

/** What a change says beside its body: a key, under which it is made once however often it is sent; and what was seen. */
public final class ChangeHeaders {

    private static final String KEY = "Idempotency-Key";
    private static final String VERSION = "If-Match";

    private ChangeHeaders() {}

    /** Of what is made. */
    public static Map<String, String> once(String key) {
        return Map.of(KEY, key);
    }

    /** Of what is said anew: refused where somebody changed it since this version was seen. */
    public static Map<String, String> seen(String version) {
        return Map.of(VERSION, quoted(version));
    }

    /** Of a step onward from the version that was seen. */
    public static Map<String, String> onceFrom(String version, String key) {
        return Map.of(KEY, key, VERSION, quoted(version));
    }

    private static String quoted(String version) {
        return "\"" + version + "\"";
    }
}
