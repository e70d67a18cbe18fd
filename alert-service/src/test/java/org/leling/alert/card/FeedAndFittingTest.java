package org.leling.alert.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.alert.testing.Desk;
import org.leling.alert.testing.Desk.Reply;
import org.leling.alert.testing.People;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.feed.FeedConsumers;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.testing.ServiceTest;
import org.leling.kit.testing.TestTokens;

/** The two ways between this service and dossier-service, the other side played by a small server. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedAndFittingTest implements ServiceTest {

    private static final String FEED = "{'items':[{'seq':7,'dossier':'f-1','version':3,'kind':'DOSSIER',"
            + "'at':'2026-11-24T16:00:00+08:00','grants':['unit:u-7'],'card':{'name':'陈志强','sex':'M',"
            + "'born':'1930-01-02','address':'中山路1号','division':'320106','phone':'13812340009',"
            + "'illnesses':'高血压','livingClass':'EMPTY_NEST','careGroup':["
            + "{'role':'RELATIVE','person':'陈女','phone':'13812340010','order':1},"
            + "{'role':'SOMETHING_NEW','person':'某','phone':'13812340011','order':2}]}},"
            + "{'seq':8,'kind':'CAMPAIGN','at':'2026-11-24T16:00:00+08:00','campaign':{'id':'c'}}],'next':8}";

    private final HttpServer dossiers = start();
    private final List<String> received = new CopyOnWriteArrayList<>();

    @Inject
    EmbeddedServer server;

    @Inject
    TestTokens tokens;

    @Inject
    FeedConsumers feeds;

    @Inject
    DueWorkers due;

    @Inject
    Sql sql;

    @Override
    public String serviceName() {
        return "alert";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of(
                "leling.feed.enabled", false,
                "leling.due.enabled", false,
                "leling.dossier.url",
                        "http://127.0.0.1:" + dossiers.getAddress().getPort());
    }

    @AfterAll
    void stop() {
        dossiers.stop(0);
    }

    @Test
    void theCardComesByTheFeedSealedAndSaysWhoSeesThePerson() {
        feeds.runOnce("dossier");
        Desk desk = new Desk(server.getURI());
        desk.post(tokens.bureau(), "/devices", "{'device':'h-f1','dossier':'f-1','secret':'" + People.SECRET + "'}");
        String alarm = desk.press("h-f1", People.SECRET, "1", "EMERGENCY").text("alarm");
        Reply shown = desk.get(tokens.unit("u-7"), "/alarms/" + alarm);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("name")).isEqualTo("陈*强");
        assertThat(shown.list("notices"))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice).containsEntry("target", "RELATIVE").containsEntry("phone", "138****0010"));
        String kept = SystemScope.call(
                "test", () -> sql.get("select card_enc from card where dossier_id = 'f-1'", row -> row.getString(1)));
        assertThat(kept).startsWith("g1.").doesNotContain("陈");
    }

    @Test
    void aFittedHandsetBecomesAFactOnce() {
        Desk desk = new Desk(server.getURI());
        Reply fitted = desk.post(tokens.bureau(), "/devices", "{'device':'h-f2','dossier':'f-2'}");
        assertThat(fitted.status()).isEqualTo(201);
        assertThat(fitted.text("secret")).hasSizeGreaterThanOrEqualTo(32);
        Reply again = desk.post(tokens.bureau(), "/devices", "{'device':'h-f2','dossier':'f-2'}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).doesNotContainKey("secret");
        Reply other = desk.post(tokens.bureau(), "/devices", "{'device':'h-f2','dossier':'f-3'}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("type")).endsWith("device-taken");
        due.runOnce("outbox");
        assertThat(received)
                .filteredOn(call -> call.contains("/dossiers/f-2/"))
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .startsWith("POST /dossiers/f-2/changes device-h-f2 * ")
                        .contains("\"source\":\"HANDSET\"")
                        .contains("\"handset\":true"));
        assertThat(desk.press("h-f2", fitted.text("secret"), "1", "FALL").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "{}, 2",
        "'{\"device\":\"h 1\",\"dossier\":\"f-1\"}', 1",
        "'{\"device\":\"h-1\",\"dossier\":\"f-1\",\"secret\":\"short\"}', 1",
        "'{\"device\":\"\",\"dossier\":\"张\",\"secret\":\"short\"}', 3"
    })
    void aHandsetThatCannotBeIsRefusedWithEveryFault(String body, int faults) {
        Reply refused = new Desk(server.getURI()).post(tokens.bureau(), "/devices", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.list("faults")).hasSize(faults);
    }

    @Test
    void theDemosHelpersShowSecretsToTheBureauAndPress() {
        Desk desk = new Desk(server.getURI());
        desk.post(tokens.bureau(), "/devices", "{'device':'h-f4','dossier':'f-4','secret':'" + People.SECRET + "'}");
        assertThat(desk.get(tokens.bureau(), "/devices/secrets").items())
                .contains(Map.of("device", "h-f4", "secret", People.SECRET, "dossier", "f-4"));
        assertThat(desk.get(tokens.bureau(), "/devices/secrets.csv").body())
                .contains("h-f4," + People.SECRET + ",f-4\n");
        assertThat(desk.get(tokens.dispatcher(), "/devices/secrets").status()).isEqualTo(403);
        assertThat(desk.post(tokens.bureau(), "/devices/h-f4/presses", "{'key':'FALL'}")
                        .status())
                .isEqualTo(201);
        assertThat(desk.post(tokens.bureau(), "/devices/h-none/presses", "{'key':'FALL'}")
                        .status())
                .isEqualTo(404);
    }

    private HttpServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", this::answer);
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        received.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + exchange.getRequestHeaders().getFirst("If-Match") + " " + body);
        byte[] answer =
                (path.equals("/changes") ? FEED : "{}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
