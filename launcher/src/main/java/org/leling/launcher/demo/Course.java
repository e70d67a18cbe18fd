package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.launcher.client.Api;
import org.leling.launcher.client.Json;

/** The course of one need, claim or item of the joint conference: step after step, each from the version before. */
final class Course {

    private final CityServices services;
    private final String path;
    private final String id;
    private int version;

    /**
     * @param path where such things are, as {@code /needs}
     * @param version the version that it has now
     */
    Course(CityServices services, String path, String id, int version) {
        this.services = services;
        this.path = path;
        this.id = id;
        this.version = version;
    }

    /** Takes a step, unless the process was asked to stop. */
    Course step(Api as, String step, Map<String, Object> said) {
        if (services.isStopping()) {
            return this;
        }
        Map<String, Object> body = new LinkedHashMap<>(said);
        body.put("step", step);
        Map<String, Object> receipt = services.good(as.post(
                path + "/" + id + "/steps",
                body,
                "Idempotency-Key",
                "demo-" + id + "-" + version,
                "If-Match",
                "\"" + version + "\""));
        if (receipt.get("version") instanceof Number now) {
            version = now.intValue();
        }
        return this;
    }

    /** What is said of a step beside the day. */
    static Map<String, Object> on(LocalDate day, Object... more) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("on", day.toString());
        for (int i = 0; i + 1 < more.length; i += 2) {
            said.put(more[i].toString(), more[i + 1]);
        }
        return said;
    }

    /** Everything that a search finds, as many as one page holds. */
    static List<Map<String, Object>> search(CityServices services, String path) {
        return Json.objects(services.good(services.dossiers().post(path + "/search", Map.of("limit", 500))), "items");
    }

    /** Whether nobody has taken a step yet, so that an interrupted load leaves alone what it has begun. */
    static boolean isUntouched(Map<String, Object> thing) {
        return thing.get("version") instanceof Number version && version.intValue() == 1;
    }
}
