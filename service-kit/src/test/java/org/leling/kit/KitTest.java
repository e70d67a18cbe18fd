package org.leling.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.leling.kit.testing.ServiceTest;

/**
 * The kit's own tests, with sample tables and routes. Those are switched on here alone, since the services have the kit's
 * test classes on their class path.
 */
public interface KitTest extends ServiceTest {

    /** What sample beans require. */
    String SAMPLES = "kit.samples";

    /** Further configuration of one test. */
    default Map<String, Object> more() {
        return Map.of();
    }

    @Override
    default Map<String, Object> settings() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(SAMPLES, true);
        map.put("flyway.datasources.owner.locations", "classpath:db/kit,classpath:db/kit-test");
        map.putAll(more());
        return map;
    }
}
