package org.leling.core.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.obligation.DutyWalker;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.PreparedDossier;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.city.CityPolicy;

/** What must hold between two answers, whatever each of them is; over random dossiers, a failure names its seed. */
class MetamorphicTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1); // Wednesday
    private static final LocalDate TO = FROM.plusDays(400);
    private static final int DOSSIERS = 150;
    private static final Obligations ENGINE = Obligations.of(
            PolicySet.compose(List.of(new CityPolicy(), new EveryCadence())).get(), WorkCalendars.china());
    private static final Obligations BASELINE = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());

    private static void forEach(BiConsumer<Dossier, List<Campaign>> check) {
        for (int number = 0; number < DOSSIERS; number++) {
            RandomDossiers random = new RandomDossiers(77_000L + number, FROM.minusDays(200), 700);
            Dossier dossier = random.draw(number);
            check.accept(dossier, random.campaigns());
        }
    }

    private static List<Obligation> derive(Dossier dossier, List<Campaign> campaigns, LocalDate from, LocalDate to) {
        return ENGINE.derive(dossier, new Window(from, to), campaigns).obligations();
    }

    private static List<Obligation> dueBetween(List<Obligation> duties, LocalDate from, LocalDate to) {
        return duties.stream()
                .filter(duty -> !duty.due().isBefore(from) && !duty.due().isAfter(to))
                .toList();
    }

    @Test
    void a_longer_window_only_adds() {
        forEach((dossier, campaigns) -> {
            List<Obligation> longer = derive(dossier, campaigns, FROM.minusDays(123), TO.plusDays(211));
            assertThat(rows(derive(dossier, campaigns, FROM, TO)))
                    .as("%s", dossier)
                    .containsExactlyElementsOf(rows(dueBetween(longer, FROM, TO)));
        });
    }

    @Test
    void a_window_split_anywhere_and_joined_is_the_same() {
        Random random = new Random(78);
        forEach((dossier, campaigns) -> {
            LocalDate cut = FROM.plusDays(random.nextInt(400));
            List<Obligation> joined = new ArrayList<>(derive(dossier, campaigns, FROM, cut));
            joined.addAll(derive(dossier, campaigns, cut.plusDays(1), TO));
            assertThat(rows(joined))
                    .as("%s cut after %s", dossier, cut)
                    .containsExactlyElementsOf(rows(derive(dossier, campaigns, FROM, TO)));
        });
    }

    @Test
    void a_prepared_dossier_gives_for_every_window_what_the_engine_gives() {
        Random random = new Random(81);
        forEach((dossier, campaigns) -> {
            PreparedDossier prepared = ENGINE.prepare(dossier);
            for (int i = 0; i < 4; i++) {
                LocalDate begin = FROM.minusDays(300).plusDays(random.nextInt(1_000));
                Window window = new Window(begin, begin.plusDays(random.nextInt(i % 2 == 0 ? 60 : 800)));
                assertThat(prepared.derive(window, campaigns))
                        .as("%s in %s", dossier, window)
                        .isEqualTo(ENGINE.derive(dossier, window, campaigns));
                assertThat(prepared.deriveUnordered(window, campaigns))
                        .isEqualTo(ENGINE.deriveUnordered(dossier, window, campaigns));
                assertThat(walked(walker -> prepared.walk(window, campaigns, walker)))
                        .isEqualTo(walked(walker -> ENGINE.walk(dossier, window, campaigns, walker)));
            }
        });
    }

    private static List<String> walked(Consumer<DutyWalker> walk) {
        List<String> seen = new ArrayList<>();
        walk.accept((rule, party, action, first, last, due) ->
                seen.add(String.join(" ", rule.id(), party.name(), action.name(), first + "", last + "", due + "")));
        return seen;
    }

    @Test
    void a_fact_that_no_rule_reads_changes_nothing() {
        Random random = new Random(79);
        forEach((dossier, campaigns) -> {
            Set<LocalDate> taken =
                    dossier.changes().stream().map(FactChange::from).collect(Collectors.toSet());
            LocalDate day = dossier.firstDay().orElseThrow().plusDays(1 + random.nextInt(300));
            while (taken.contains(day)) {
                day = day.plusDays(1);
            }
            Dossier more = dossier.toBuilder()
                    .change(FactChange.from(day)
                            .with(FactKey.BIRTHDAY_KEPT, YearlyDay.lunar(8, 15))
                            .build())
                    .build();
            Window window = new Window(FROM, TO);
            assertThat(BASELINE.derive(more, window, campaigns)).isEqualTo(BASELINE.derive(dossier, window, campaigns));
        });
    }

    @Test
    void one_more_event_brings_its_own_duties_and_changes_no_other() {
        forEach((dossier, campaigns) -> {
            Dossier more = dossier.toBuilder()
                    .event(new DossierEvent("extra", FROM.plusDays(50), EventKind.CLAIM))
                    .build();
            List<Obligation> left = derive(more, campaigns, FROM, TO).stream()
                    .filter(duty -> !duty.period().key().equals("event-extra"))
                    .toList();
            assertThat(left).as("%s", dossier).isEqualTo(derive(dossier, campaigns, FROM, TO));
        });
    }

    @Test
    void the_same_person_under_another_id_owes_the_same() {
        forEach((dossier, campaigns) -> {
            Dossier.Builder other = Dossier.of(
                            new DossierId("another." + dossier.id()), dossier.born(), dossier.managingUnitDivision())
                    .rank(dossier.rank())
                    .formerLeader(dossier.formerLeader());
            dossier.died().ifPresent(other::died);
            List<FactChange> changes = new ArrayList<>(dossier.changes());
            Collections.shuffle(changes, new Random(80));
            other.changes(changes);
            dossier.hospital().forEach(other::stay);
            dossier.events().forEach(other::event);
            List<Obligation> owed = derive(other.build(), campaigns, FROM, TO);
            assertThat(owed).allMatch(duty -> duty.id().toString().startsWith("another." + dossier.id() + "/"));
            assertThat(rows(owed))
                    .as("%s", dossier)
                    .containsExactlyElementsOf(rows(derive(dossier, campaigns, FROM, TO)));
        });
    }

    /**
     * All of a duty but whose it is, and but for the day on which a gap was closed: that is known as far as the
     * derivation looked, which is not far beyond its window.
     */
    private static List<String> rows(List<Obligation> duties) {
        return duties.stream()
                .map(duty -> String.join(
                        " ",
                        duty.rule().id(),
                        duty.period().key(),
                        duty.due().toString(),
                        duty.party().name(),
                        duty.action().name(),
                        duty.first().toString(),
                        duty.last().toString(),
                        String.valueOf(duty.isProvisional())))
                .toList();
    }

    @Test
    void no_two_duties_of_a_person_bear_one_id() {
        forEach((dossier, campaigns) -> assertThat(derive(dossier, campaigns, FROM, TO))
                .extracting(duty -> duty.id().toString())
                .as("%s", dossier)
                .doesNotHaveDuplicates());
    }

    @Test
    void many_threads_derive_what_one_derives() throws Exception {
        List<Callable<List<Obligation>>> work = new ArrayList<>();
        List<List<Obligation>> alone = new ArrayList<>();
        Obligations fresh = Obligations.of(
                PolicySet.compose(List.of(new CityPolicy(), new EveryCadence())).get(), WorkCalendars.china());
        forEach((dossier, campaigns) -> {
            alone.add(derive(dossier, campaigns, FROM, TO));
            PreparedDossier prepared = fresh.prepare(dossier);
            for (int asker = 0; asker < 3; asker++) {
                work.add(() -> prepared.derive(new Window(FROM, TO), campaigns).obligations());
            }
            work.add(
                    () -> fresh.derive(dossier, new Window(FROM, TO), campaigns).obligations());
        });
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 3; round++) {
                List<Future<List<Obligation>>> together = threads.invokeAll(work);
                for (int i = 0; i < together.size(); i++) {
                    assertThat(together.get(i).get()).isEqualTo(alone.get(i / 4));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
