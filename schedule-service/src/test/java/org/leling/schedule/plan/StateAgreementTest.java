package org.leling.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.core.dossier.Dossier;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.exchange.CaseReader;
import org.leling.core.obligation.DutyState;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Window;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.ClockControl;
import org.leling.schedule.delivery.DeliveryOrder;
import org.leling.schedule.delivery.DeliveryStore;
import org.leling.schedule.testing.People;
import org.leling.schedule.testing.RandomPeople;
import org.leling.schedule.testing.ScheduleTest;

/** The database and core-lib say the same of every duty on every day. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateAgreementTest implements ScheduleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25); // a Wednesday
    private static final int PEOPLE = 120;
    private static final int DAYS = 25;

    @Inject
    ClockControl clock;

    @Inject
    People people;

    @Inject
    Planner planner;

    @Inject
    PlannerStore store;

    @Inject
    DeliveryStore deliveries;

    @Inject
    Ledgers ledgers;

    @Inject
    Sql sql;

    @Test
    void the_database_and_the_engine_agree_on_every_state_of_random_people_and_days() {
        long seed = 20261125;
        Random random = new Random(seed);
        RandomPeople drawn = new RandomPeople(random, TODAY.minusDays(500), TODAY.plusDays(60));
        clock.setToday(TODAY);
        people.declare("c1", "VISIT", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 30));
        Set<DutyState> seen = new TreeSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            String id = "p-" + i;
            Map<String, Object> planning = drawn.next(id);
            people.put(planning, "u-1");
            Dossier dossier = CaseReader.readDossier(planning).get();
            SystemScope.run("test", () -> deliver(dossier, random, drawn));
            for (int d = 0; d < DAYS; d++) {
                LocalDate day = TODAY.minusDays(420).plusDays(random.nextInt(600));
                SystemScope.run("test", () -> compare(seed, dossier, day, seen));
            }
        }
        assertThat(seen).as("every state was met").containsExactlyInAnyOrder(DutyState.values());
    }

    private void deliver(Dossier dossier, Random random, RandomPeople drawn) {
        List<Obligation> owed = new ArrayList<>();
        ledger(dossier, TODAY).entries().forEach(entry -> owed.add(entry.obligation()));
        for (int n = 0; n < 30 && !owed.isEmpty(); n++) {
            Obligation duty = owed.get(random.nextInt(owed.size()));
            LocalDate on = duty.first().plusDays(random.nextInt(40));
            if (on.isAfter(TODAY) || duty.action() == Action.STANDING) {
                continue;
            }
            Party party = drawn.oneOf(duty.party(), duty.party(), Party.COMMUNITY);
            String named = random.nextInt(3) == 0 ? duty.id().toString() : null;
            deliveries.insert(
                    dossier.id().value() + "-v" + n,
                    new DeliveryOrder(dossier.id().value(), party, duty.action(), on, named, null, null, null),
                    "tester",
                    "tester");
        }
        if (!owed.isEmpty()) {
            Obligation duty = owed.get(random.nextInt(owed.size()));
            deliveries.waive(
                    dossier.id().value(), duty.rule().id(), duty.period().key(), "in hospital abroad", "tester");
        }
        planner.plan(dossier.id().value());
    }

    private Ledger ledger(Dossier dossier, LocalDate day) {
        Window plan = new Window(TODAY.minusDays(400), TODAY.plusDays(90));
        String id = dossier.id().value();
        return ledgers.asOf(day, dossier, plan, store.listCampaigns(), store.listDeliveries(id), store.listWaivers(id));
    }

    private record Standing(String state, String delivery, String on) {}

    private void compare(long seed, Dossier dossier, LocalDate day, Set<DutyState> seen) {
        Map<String, Standing> stored = new HashMap<>();
        sql.list(
                        "select rule || '/' || period, state_on(o, ?::date), coalesce(fulfilled_by, ''),"
                                + " coalesce(fulfilled_on::text, '') from obligation o where dossier_id = ?",
                        row -> Map.entry(
                                row.getString(1), new Standing(row.getString(2), row.getString(3), row.getString(4))),
                        day,
                        dossier.id().value())
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        for (Ledger.Entry entry : ledger(dossier, day).entries()) {
            Obligation duty = entry.obligation();
            Standing standing =
                    stored.get(duty.rule().id() + "/" + duty.period().key());
            assertThat(standing).as("seed %d: %s is planned", seed, duty.id()).isNotNull();
            assertThat(standing.state())
                    .as("seed %d: %s on %s", seed, duty.id(), day)
                    .isEqualTo(entry.state().name());
            if (entry.on().isPresent()) {
                assertThat(standing.on()).isEqualTo(entry.on().get().toString());
                assertThat(standing.delivery())
                        .isEqualTo(
                                entry.delivery().map(delivery -> delivery.id()).orElse(""));
            }
            seen.add(entry.state());
        }
    }
}
