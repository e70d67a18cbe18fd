package org.leling.schedule.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.leling.kit.testing.ServiceTest;

/** A test of the running service on a database of its own; feed and due rows are stepped by hand. */
public interface ScheduleTest extends ServiceTest {

    @Override
    default String serviceName() {
        return "schedule";
    }

    @Override
    default Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("leling.feed.enabled", false);
        settings.put("leling.due.enabled", false);
        return settings;
    }
}
