package org.leling.console.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leling.kit.testing.ServiceTest;

/** What a test of the console implements: the console in front of a fake city, in the demo. */
public interface ConsoleTest extends ServiceTest {

    /** A Tuesday. */
    LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** The city behind this test's console. */
    FakeCity city();

    @Override
    default String serviceName() {
        return "console";
    }

    /** Where the services are; a test may add to it. */
    @Override
    default Map<String, Object> settings() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("leling.demo", "true");
        map.put("micronaut.http.services.dossier.url", city().dossier().url());
        map.put("micronaut.http.services.schedule.url", city().schedule().url());
        map.put("micronaut.http.services.alert.url", city().alert().url());
        map.put("micronaut.http.services.alert-stream.url", city().alert().url());
        return map;
    }
}
