package org.leling.launcher.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An office of the demo city's directory (名录单位) with who works there.
 *
 * @param kind as the directory names it
 * @param name the name
 * @param division where it is
 * @param detail address, number, wards, note, as far as the kind has them
 * @param workers who works there, a deputy before whoever they stand in for
 */
record CityOffice(String kind, String name, String division, Map<String, Object> detail, List<Worker> workers) {

    /**
     * Somebody who works there.
     *
     * @param key what care groups name them by until the directory has given them an id
     * @param name the name
     * @param post what they do
     * @param phone the mobile number
     * @param officePhone the number at the desk
     * @param deputy the key of who stands in, or an empty text
     * @param onLeave whether they are on leave on the day of the load
     */
    record Worker(
            String key, String name, String post, String phone, String officePhone, String deputy, boolean onLeave) {

        /** What the directory is told; {@code deputyId} is empty for none. */
        Map<String, Object> body(String deputyId) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("name", name);
            body.put("post", post);
            body.put("phone", phone);
            body.put("officePhone", officePhone);
            if (!deputyId.isEmpty()) {
                body.put("deputy", deputyId);
            }
            return body;
        }
    }

    /** What the directory is told of the office. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>(detail);
        body.put("kind", kind);
        body.put("name", name);
        body.put("division", division);
        return body;
    }
}
