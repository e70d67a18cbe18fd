package org.leling.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leling.launcher.LauncherException;

class PortsTest {

    @Test
    void everyPortInUseIsNamedWithItsServiceAndWhatToDo() throws IOException {
        try (ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket everywhere = new ServerSocket(0)) {
            Map<String, String> environment = freePorts();
            environment.put("LELING_DOSSIER_PORT", String.valueOf(loopback.getLocalPort()));
            environment.put("LELING_ALERT_PORT", String.valueOf(everywhere.getLocalPort()));

            assertThatThrownBy(() -> Ports.requireFree(environment))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("Port " + loopback.getLocalPort() + " (dossier-service) is in use")
                    .hasMessageContaining("LELING_DOSSIER_PORT")
                    .hasMessageContaining("Port " + everywhere.getLocalPort() + " (alert-service) is in use")
                    .hasMessageNotContaining("schedule-service");
        }
    }

    @Test
    void freePortsPass() throws IOException {
        Map<String, String> environment = freePorts();
        assertThatCode(() -> Ports.requireFree(environment)).doesNotThrowAnyException();
    }

    @Test
    void onePortForTwoServicesIsRefused() throws IOException {
        Map<String, String> environment = freePorts();
        environment.put("LELING_ALERT_PORT", environment.get("LELING_CONSOLE_PORT"));
        assertThatThrownBy(() -> Ports.requireFree(environment)).hasMessageContaining("both console and alert-service");
    }

    @Test
    void aPortThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> ServiceKind.CONSOLE.port(Map.of("LELING_CONSOLE_PORT", "http")))
                .hasMessageContaining("LELING_CONSOLE_PORT=http");
    }

    @Test
    void theUsualPortsAreThoseOfTheInterface() {
        assertThat(ServiceKind.values())
                .extracting(kind -> kind.module() + " " + kind.port(Map.of()))
                .containsExactly("console 8080", "dossier-service 8081", "schedule-service 8082", "alert-service 8083");
    }

    @Test
    void theDatabasesPortIsRememberedAndMovesWhenSomethingElseTakesIt(@TempDir Path folder) throws IOException {
        Home home = new Home(folder.resolve("a home"));
        home.create();
        int first = Ports.databasePort(home, false);
        assertThat(Ports.databasePort(home, false)).isEqualTo(first);
        try (ServerSocket other = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.databasePort(home, true))
                    .as("our own server runs there")
                    .isEqualTo(first);
            assertThat(Ports.databasePort(home, false)).isNotEqualTo(other.getLocalPort());
        }
    }

    private static Map<String, String> freePorts() throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (ServiceKind kind : ServiceKind.values()) {
            try (ServerSocket socket = new ServerSocket(0)) {
                environment.put(kind.portVariable(), String.valueOf(socket.getLocalPort()));
            }
        }
        return environment;
    }
}
