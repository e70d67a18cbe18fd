package org.leling.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.kit.KitTest;
import org.leling.kit.testing.TestTokens;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemTest implements KitTest {

    @Inject
    EmbeddedServer server;

    @Inject
    TestTokens tokens;

    @Inject
    JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Map<String, Object> more() {
        return Map.of("leling.login-page", "/sign-in");
    }

    private record Answer(int status, String type, Map<String, Object> body, HttpResponse<String> raw) {
        List<String> faults() {
            return ((List<?>) body.getOrDefault("faults", List.of()))
                    .stream()
                            .map(fault -> ((Map<?, ?>) fault).get("field") + " " + ((Map<?, ?>) fault).get("code"))
                            .toList();
        }
    }

    private Answer call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .setHeader("Authorization", "Bearer " + tokens.unit("u-1"))
                .setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> raw = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, Object> parsed = raw.body().startsWith("{")
                    ? json.readValue(raw.body(), Argument.mapOf(String.class, Object.class))
                    : Map.of();
            return new Answer(
                    raw.statusCode(), raw.headers().firstValue("Content-Type").orElse(""), parsed, raw);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_violated_field_is_told_at_once_in_chinese() {
        Answer answer = call("POST", "/samples", "{\"name\":\" \",\"lines\":[{\"title\":\"\",\"hours\":0}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body())
                .containsEntry("type", "urn:leling:problem:invalid")
                .containsEntry("title", "填写有误")
                .containsEntry("status", 400);
        assertThat(answer.faults())
                .containsExactly("lines[0].hours min", "lines[0].title not-blank", "name not-blank", "name size");
        assertThat(answer.raw().body()).contains("不能为空", "长度或个数应在 2 到 20 之间", "不能小于 1");
    }

    @Test
    void every_violated_field_is_told_at_once_in_english() {
        Answer answer = call(
                "POST",
                "/samples",
                "{\"name\":\" \",\"lines\":[]}",
                "Accept-Language",
                "fr;q=0.3, en-GB;q=0.9, zh;q=0.5");
        assertThat(answer.body()).containsEntry("title", "Invalid input");
        assertThat(answer.raw().body()).contains("must not be blank", "must have a size between 2 and 20");
        assertThat(answer.raw().headers().firstValue("Content-Language")).contains("en");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unreadable JSON      | {"name":"ab",                                                     | unreadable-json
            no object            | [1]                                                               | unreadable-json
            no body              |                                                                   | required
            unknown property     | {"name":"ab","lines":[{"title":"t","hours":1}],"colour":"red"}    | unknown-property
            unknown, deep        | {"name":"ab","lines":[{"title":"t","hours":1,"x":2}]}             | unknown-property
            wrong type           | {"name":"ab","day":"31.12.2026","lines":[{"title":"t","hours":1}]} | wrong-type
            wrong number         | {"name":"ab","lines":[{"title":"t","hours":"many"}]}              | wrong-type
            """)
    void a_body_that_cannot_be_read_is_a_problem_with_its_fault(String name, String body, String code) {
        Answer answer = call("POST", "/samples", body == null ? "" : body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.faults()).as(answer.raw().body()).hasSize(1);
        assertThat(answer.faults().get(0)).endsWith(code);
        assertThat(answer.raw().body()).doesNotContain("org.leling", "Exception");
    }

    @Test
    void an_unknown_property_and_a_wrong_type_are_named() {
        assertThat(call("POST", "/samples", "{\"name\":\"ab\",\"lines\":[],\"colour\":1}")
                        .faults())
                .containsExactly("colour unknown-property");
        assertThat(call("POST", "/samples", "{\"name\":\"ab\",\"day\":\"x\",\"lines\":[]}")
                        .faults())
                .containsExactly("day wrong-type");
        assertThat(call("GET", "/samples?limit=x", "").faults()).containsExactly("limit wrong-type");
        assertThat(call("GET", "/samples", "").faults()).containsExactly("limit required");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            dryRun=maybe&wait=abc&more=x | dryRun wrong-type, wait wrong-type, more wrong-type
            dryRun=maybe                 | dryRun wrong-type, wait required
            more=1                       | wait required
            """)
    void every_parameter_that_is_wrong_is_named_at_once(String query, String faults) {
        assertThat(call("GET", "/samples/query?" + query, "").faults()).containsExactlyInAnyOrder(faults.split(", "));
    }

    @Test
    void a_query_may_leave_out_what_has_a_default_or_may_be_missing() {
        assertThat(call("GET", "/samples/query?wait=3", "").raw().body()).isEqualTo("false 3 null");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "GET, /nowhere, 404, not-found",
        "PUT, /samples, 405, method-not-allowed",
        "GET, /samples/bureau, 403, forbidden",
        "GET, /samples/lock, 409, changed-meanwhile",
        "GET, /samples/unexpected, 500, unexpected",
        "GET, /samples/refused, 422, sample",
    })
    void errors_have_one_form(String method, String path, int status, String type) {
        Answer answer = call(method, path, "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body())
                .containsEntry("type", "urn:leling:problem:" + type)
                .containsEntry("status", status);
        assertThat(answer.raw().body()).doesNotContain("张三", "Exception");
    }

    @Test
    void an_unexpected_failure_has_an_id_and_a_trace() {
        assertThat(call("GET", "/samples/unexpected", "").body()).containsKeys("id", "trace");
    }

    @Test
    void a_character_that_no_database_keeps_is_the_askers_fault() {
        Answer answer = call("GET", "/samples/kept/a%00b", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(" unstorable-character");
    }

    @Test
    void no_token_and_a_bad_one_are_401_and_say_how_to_sign_in() {
        for (String header : List.of("Basic eDp5", "Bearer x.y.z", "Bearer ")) {
            Answer answer = call("GET", "/samples/caller", "", "Authorization", header);
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.raw().headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void another_media_type_is_415_and_too_much_is_413() {
        Answer media = call("POST", "/samples", "<a/>", "Content-Type", "application/xml");
        assertThat(media.status()).isEqualTo(415);
        assertThat(media.type()).startsWith("application/problem+json");
        Answer large = call("POST", "/samples", "{\"name\":\"" + "x".repeat(3_000_000) + "\"}");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).containsEntry("type", "urn:leling:problem:too-large");
    }

    @Test
    void the_caller_is_what_the_token_says() {
        assertThat(call("GET", "/samples/caller", "").body())
                .containsEntry("subject", "staff-of-u-1")
                .containsEntry("roles", List.of("unit"))
                .containsEntry("grants", List.of("unit:u-1"));
    }

    @Test
    void a_browser_without_a_token_is_sent_to_sign_in_and_a_program_is_not() {
        Answer browser =
                call("GET", "/samples/page", "", "Authorization", "none", "Accept", "text/html,application/xhtml+xml");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.raw().headers().firstValue("Location")).contains("/sign-in");
        assertThat(call("GET", "/samples/page", "", "Authorization", "none", "Accept", "*/*")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void health_is_open() {
        assertThat(call("GET", "/health", "", "Authorization", "none").status()).isEqualTo(200);
    }

    @Test
    void both_languages_have_the_same_messages() {
        Messages messages = new Messages();
        assertThat(messages.keys(Messages.Language.ZH))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(messages.keys(Messages.Language.EN));
    }
}
