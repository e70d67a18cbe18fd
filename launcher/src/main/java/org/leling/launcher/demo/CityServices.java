package org.leling.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.leling.launcher.LauncherException;
import org.leling.launcher.client.Api;
import org.leling.launcher.command.DemoRole;
import org.leling.launcher.home.ServiceKind;

/** The services as those speak with them who fill the demo city: the bureau, and for their own people the clerks of its units. */
final class CityServices {

    private static final int AT_ONCE = 4;

    private final DemoAccounts accounts;
    private final Map<String, String> environment;
    private final BooleanSupplier stopping;
    private final Map<String, Api> clerks = new ConcurrentHashMap<>();
    private final Api dossiers;
    private final Api schedule;
    private final Api alerts;

    CityServices(DemoAccounts accounts, Map<String, String> environment, BooleanSupplier stopping) {
        this.accounts = accounts;
        this.environment = environment;
        this.stopping = stopping;
        String token = accounts.token(DemoRole.BUREAU);
        this.dossiers = new Api(ServiceKind.DOSSIER.url(environment), token);
        this.schedule = new Api(ServiceKind.SCHEDULE.url(environment), token);
        this.alerts = new Api(ServiceKind.ALERT.url(environment), token);
    }

    Api dossiers() {
        return dossiers;
    }

    Api schedule() {
        return schedule;
    }

    Api alerts() {
        return alerts;
    }

    /** The dossiers as the clerk of a person's unit sees them. */
    Api clerkOf(Known whose) {
        return clerks.computeIfAbsent(
                whose.unit(),
                unit -> new Api(ServiceKind.DOSSIER.url(environment), accounts.clerkToken(unit, whose.unitName())));
    }

    boolean isStopping() {
        return stopping.getAsBoolean();
    }

    /** Does several things at once, none after the process was asked to stop. */
    void doAll(List<? extends Runnable> work) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable each : work) {
                running.add(threads.submit(() -> {
                    if (!isStopping()) {
                        each.run();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LauncherException known
                    ? known
                    : new LauncherException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LauncherException.of("interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    /** Gives what dossier-service answered, which must be good. */
    Map<String, Object> good(Api.Answer answer) {
        require("dossier-service", answer);
        return answer.isGood() && !answer.body().isEmpty() ? answer.json() : Map.of();
    }

    /** Ends the load where a service refuses what it is sent. */
    void require(String service, Api.Answer answer) {
        if (!answer.isGood() && !isStopping()) {
            throw refused(service, answer);
        }
    }

    /** A problem's type and faults name fields, never values of ours beyond the synthetic ones. */
    LauncherException refused(String service, Api.Answer answer) {
        return LauncherException.of("demo.refused", service, answer.status(), answer.body());
    }
}
