package org.leling.kit.testing;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a test of a service implements beside {@code @MicronautTest(transactional = false)} and
 * {@code @TestInstance(PER_CLASS)}: it gets a fresh database of its own, keys, and any free port.
 */
public interface ServiceTest extends TestPropertyProvider {

    /** The service's short name, as in {@code ServiceStarter.run}. */
    default String serviceName() {
        return "test";
    }

    /** Further configuration. */
    default Map<String, Object> settings() {
        return Map.of();
    }

    @Override
    default Map<String, String> getProperties() {
        Map<String, String> map = new LinkedHashMap<>();
        TestDatabase.properties(getClass(), serviceName()).forEach((key, value) -> map.put(key, value.toString()));
        settings().forEach((key, value) -> map.put(key, value.toString()));
        return map;
    }
}
