package org.leling.dossier;

import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.leling.kit.testing.ServiceTest;
import org.leling.kit.testing.TestTokens;
import org.leling.kit.time.ClockControl;

/** A running dossier-service on a fresh database, on Tuesday, 2026-11-24. */
@MicronautTest(application = Application.class, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class DossierTest implements ServiceTest {

    /** Tuesday. */
    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static int made;

    @Inject
    @Client("/")
    protected HttpClient client;

    @Inject
    protected JsonMapper json;

    @Inject
    protected TestTokens tokens;

    @Inject
    protected ClockControl clock;

    protected Api bureau;
    protected Api schedule;
    protected Api alert;

    @Override
    public String serviceName() {
        return "dossier";
    }

    @BeforeAll
    void onTheDay() {
        clock.setToday(TODAY);
        Api nobody = new Api(client, json, "");
        bureau = nobody.as(tokens.bureau());
        schedule = nobody.as(tokens.service("schedule-service"));
        alert = nobody.as(tokens.service("alert-service"));
    }

    /** A valid ID number that no test has used before, of somebody born on 1930-05-04. */
    protected static String idNumber() {
        return idNumber("19300504");
    }

    /** As {@link #idNumber()} of somebody who was born on a day, written as the number writes it. */
    protected static synchronized String idNumber(String born) {
        made++;
        String digits = "320502" + born + String.format("%03d", made);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    protected static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** A person who lives alone at home from 2026-01-05 on. */
    protected static Map<String, Object> person(String name, String unit) {
        return map(
                "name",
                name,
                "idNumber",
                idNumber(),
                "unit",
                map("name", unit, "division", "320505"),
                "phone",
                "13900001234",
                "address",
                "苏州市虎丘区长江路1号",
                "facts",
                new ArrayList<>(List.of(map("from", "2026-01-05", "residence", home("320505")))));
    }

    protected static Map<String, Object> home(String division, String... with) {
        return map("division", division, "setting", "HOME", "livesWith", List.of(with));
    }

    /** Makes a person and gives the dossier's id. */
    protected String create(Map<String, Object> person) {
        Api.Answer answer = bureau.post("/dossiers", person);
        if (answer.status() != 201) {
            throw new AssertionError("not created: " + answer);
        }
        return (String) answer.at("id");
    }

    protected Api.Answer change(String id, int version, Map<String, Object> body) {
        return bureau.post(
                "/dossiers/" + id + "/changes",
                body,
                "Idempotency-Key",
                java.util.UUID.randomUUID().toString(),
                "If-Match",
                "\"" + version + "\"");
    }
}
