package org.leling.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.console.testing.ConsoleTest;
import org.leling.console.testing.FakeCity;
import org.leling.kit.testing.TestTokens;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAccountsTest implements ConsoleTest {

    private static final Map<String, Object> UNIT =
            Map.of("account", "unit", "name", "市粮食局 陈明", "roles", List.of("unit"), "grants", List.of("unit:u-1"));

    private final FakeCity city = new FakeCity(TODAY);

    @Inject
    @Client("/")
    HttpClient client;

    @Inject
    Accounts accounts;

    @Inject
    TestTokens tokens;

    @Override
    public FakeCity city() {
        return city;
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private int post(Object body, String token) {
        try {
            HttpResponse<?> answer = client.toBlocking()
                    .exchange(HttpRequest.POST("/demo/accounts", body).bearerAuth(token));
            return answer.getStatus().getCode();
        } catch (HttpClientResponseException e) {
            return e.getStatus().getCode();
        }
    }

    @Test
    void theLoaderSaysWhosePeopleADemoAccountSees() {
        assertThat(post(UNIT, tokens.service("launcher"))).isEqualTo(200);
        assertThat(accounts.findCredentials("unit").orElseThrow().account().grants())
                .containsExactly("unit:u-1");
    }

    @Test
    void severalAtOnceAreMadeAndTheSameAgainChangesNothing() {
        Map<String, Object> volunteer = Map.of(
                "id", "volunteer", "name", "志愿者 李", "roles", List.of("volunteer"), "grants", List.of("volunteer:v-1"));
        Map<String, Object> both = Map.of("accounts", List.of(volunteer));
        assertThat(post(both, tokens.service("launcher"))).isEqualTo(200);
        String hash = accounts.findCredentials("volunteer").orElseThrow().passwordHash();
        assertThat(post(both, tokens.service("launcher"))).isEqualTo(200);
        assertThat(accounts.findCredentials("volunteer").orElseThrow().passwordHash())
                .isEqualTo(hash);
    }

    @Test
    void onlyAServiceMay() {
        assertThat(post(UNIT, tokens.bureau())).isEqualTo(403);
    }

    @Test
    void everyFaultOfAnAccountIsToldAtOnce() {
        Map<String, Object> bad = Map.of("account", "Not An Id", "name", "", "roles", List.of("king"));
        assertThat(post(bad, tokens.service("launcher"))).isEqualTo(400);
    }
}
