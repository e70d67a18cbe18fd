package org.leling.launcher.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.leling.kit.token.KeyFiles;
import org.leling.kit.token.TokenKeys;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;
import org.leling.launcher.backup.Restore;
import org.leling.launcher.backup.ServiceSchemas;
import org.leling.launcher.command.Command;
import org.leling.launcher.demo.DemoAccounts;
import org.leling.launcher.demo.DemoCity;
import org.leling.launcher.demo.Directory;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.HomeLock;
import org.leling.launcher.home.Ports;
import org.leling.launcher.home.ServiceKind;

/**
 * {@code ./leling up}: the database, the four services, the demo city, the line that begins {@code ready}; then it stays and keeps all
 * of it running until it is asked to stop.
 */
public final class Up {

    private static final Duration START_PATIENCE = Duration.ofSeconds(180);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration LEFT_OVER_PATIENCE = Duration.ofSeconds(15);
    private static final long BEAT_MILLIS = 500;

    private final Home home;
    private final Path project;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopping;

    public Up(Home home, Path project, Map<String, String> environment, Terminal terminal) {
        this.home = home;
        this.project = project;
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /** Runs until the process is asked to stop. */
    public void run(Command.Up asked) {
        HomeLock lock = HomeLock.take(home)
                .orElseThrow(() -> LauncherException.of("up.already", home.folder(), RunState.pid(home)));
        try {
            endLeftOvers();
            Ports.requireFree(environment);
            if (asked.fresh()) {
                forget();
            }
            stay(asked);
        } finally {
            RunState.remove(home);
            lock.close();
            over.countDown();
        }
    }

    private void stay(Command.Up asked) {
        Thread hook = new Thread(this::stopAndWait, "leling-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        prepareKeys();
        RunState.write(home, environment);
        terminal.say("up.database");
        try (Database database = Database.start(home)) {
            Programs programs = new Programs(home, project, environment);
            Restore restore = new Restore(home, database.server(), new ServiceSchemas(programs::jar), terminal);
            restore.finishInterrupted();
            Supervisor supervisor = new Supervisor(terminal, list(programs, database));
            ClassArchive.running(home);
            Control control = new Control(home, restore, supervisor, this::awaitHealth, terminal);
            try {
                terminal.say("up.services", names());
                supervisor.start();
                if (awaitHealth()) {
                    welcome(asked);
                }
                watch(database, control);
            } finally {
                terminal.say("up.stopping");
                List<String> forced = supervisor.stop(STOP_PATIENCE);
                if (forced.isEmpty()) {
                    ClassArchive.allEndedWell(home);
                } else {
                    terminal.say("up.forced", String.join(", ", forced));
                }
            }
        }
        terminal.say("up.stopped");
    }

    private void prepareKeys() {
        home.create();
        new TokenKeys(home.keys()).create();
        KeyFiles.createSecret(home.keys().resolve("master.key"));
        KeyFiles.createSecret(home.keys().resolve("index.key"));
        new DemoAccounts(home).writeServiceTokens();
    }

    private static List<Program> list(Programs programs, Database database) {
        List<Program> list = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            list.add(programs.of(kind, database.provision(kind)));
        }
        return list;
    }

    private static String names() {
        return String.join(
                ", ",
                List.of(ServiceKind.values()).stream().map(ServiceKind::module).toList());
    }

    /** Waits until all answer; false when the process was asked to stop meanwhile. */
    private boolean awaitHealth() {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        Map<ServiceKind, Boolean> waiting = new LinkedHashMap<>();
        List.of(ServiceKind.values()).forEach(kind -> waiting.put(kind, true));
        while (!stopping) {
            waiting.keySet().removeIf(kind -> Health.isUp(kind.url(environment)));
            if (waiting.isEmpty()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw LauncherException.of(
                        "up.not-healthy",
                        String.join(
                                ", ",
                                waiting.keySet().stream()
                                        .map(ServiceKind::module)
                                        .toList()),
                        START_PATIENCE.toSeconds(),
                        home.logs());
            }
            pause(200);
        }
        return false;
    }

    private void welcome(Command.Up asked) {
        boolean production = Programs.isProduction(environment);
        if (!production) {
            Directory directory = new Directory(home, environment);
            DemoCity city = new DemoCity(home, environment, terminal);
            if (!asked.empty()) {
                city.load(() -> stopping);
            }
            if (stopping) {
                return;
            }
            directory.settle(city.chosen());
            directory.tellConsole();
        }
        terminal.say("up.address", ServiceKind.CONSOLE.url(environment));
        for (ServiceKind kind : ServiceKind.values()) {
            if (kind != ServiceKind.CONSOLE) {
                terminal.say("up.swagger", kind.module(), kind.url(environment) + "/swagger-ui");
            }
        }
        if (!production) {
            terminal.say("up.accounts", DemoAccounts.PASSWORD);
            new DemoAccounts(home)
                    .listAll()
                    .forEach(account -> terminal.print(
                            "    %-12s %s".formatted(account.role().wireName(), account.name())));
        }
        terminal.say("up.ready", ServiceKind.CONSOLE.url(environment));
    }

    /** Keeps the database running and does what the small commands ask, until the process is asked to stop. */
    private void watch(Database database, Control control) {
        while (!stopping) {
            if (!database.isAlive() && !stopping) {
                terminal.say("database.died");
                database.startAgain();
                terminal.say("database.started-again", database.server().port());
            }
            control.serve();
            pause(BEAT_MILLIS);
        }
    }

    /** Services that a killed launcher left running hold the ports; they are ours, so they are ended. */
    private void endLeftOvers() {
        List<ProcessHandle> left = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            Path file = home.run().resolve(kind.module() + ".pid");
            PidFile.find(file).ifPresent(process -> {
                terminal.say("up.left-over", kind.module(), process.pid());
                process.destroy();
                left.add(process);
            });
            PidFile.remove(file);
        }
        left.forEach(Up::awaitEnd);
    }

    private void forget() {
        if (Database.findProcess(home).isPresent()) {
            Database.start(home).close();
        }
        home.forget();
        home.create();
        terminal.say("up.forgotten", home.folder());
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(LEFT_OVER_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }

    private void stopAndWait() {
        stopping = true;
        try {
            over.await(28, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LauncherException.of("interrupted");
        }
    }
}
