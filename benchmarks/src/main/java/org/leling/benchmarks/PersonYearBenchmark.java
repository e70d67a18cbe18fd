package org.leling.benchmarks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Dossier;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.PreparedDossier;
import org.leling.core.obligation.Window;
import org.leling.core.policy.city.CityPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One person-year, by core-lib and by others, in one run; the dates of all are asserted equal first. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PersonYearBenchmark {

    private static final Window YEAR = Window.year(2026);

    private final Obligations engine = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    private final Dossier plain = People.alone();
    private final Dossier changed = People.aloneWithTwentyChanges();
    private final PreparedDossier prepared = engine.prepare(plain);
    private final Peers peers = new Peers();
    private final EpochDayPairs pairs = new EpochDayPairs();
    private long sum;

    /** Refuses to measure unless all give the same days. */
    @Setup
    public void everybodyGivesTheSameDays() {
        long[] expected = engine.derive(plain, YEAR).obligations().stream()
                .mapToLong(duty -> duty.last().toEpochDay())
                .sorted()
                .toArray();
        same("lib-recur", expected, collect(peers::libRecur));
        same("Strata", expected, collect(peers::strata));
        same("ical4j", expected, collect(peers::ical4j));
        same("java.time", expected, collect(peers::javaTime));
        same(
                "twenty changes",
                expected,
                engine.derive(changed, YEAR).obligations().stream()
                        .mapToLong(duty -> duty.last().toEpochDay())
                        .sorted()
                        .toArray());
        if (!prepared.derive(YEAR).equals(engine.derive(plain, YEAR))) {
            throw new IllegalStateException("prepared, other duties");
        }
        long[] due = engine.derive(plain, YEAR).obligations().stream()
                .mapToLong(duty -> duty.due().toEpochDay())
                .toArray();
        int written = pairs.write();
        long[] paired = new long[written / 2];
        for (int i = 0; i < paired.length; i++) {
            paired[i] = pairs.pairs()[i * 2 + 1];
        }
        same("pairs, due days", due, LongStream.of(paired).sorted().toArray());
    }

    private static long[] collect(Consumer<LongConsumer> source) {
        LongStream.Builder days = LongStream.builder();
        source.accept(days);
        return days.build().sorted().toArray();
    }

    private static void same(String who, long[] expected, long[] given) {
        if (!Arrays.equals(expected, given)) {
            throw new IllegalStateException(who + " gives other days: " + given.length + " against " + expected.length
                    + ", " + LocalDate.ofEpochDay(given[0]) + " to " + LocalDate.ofEpochDay(given[given.length - 1]));
        }
    }

    @Benchmark
    public Object lelingOrdered() {
        return engine.derive(plain, YEAR);
    }

    @Benchmark
    public Object lelingOrderedTwentyChanges() {
        return engine.derive(changed, YEAR);
    }

    @Benchmark
    public Object lelingUnordered() {
        return engine.deriveUnordered(plain, YEAR, List.of());
    }

    @Benchmark
    public long lelingWalk() {
        sum = 0;
        engine.walk(plain, YEAR, List.of(), (rule, party, action, first, last, due) -> sum += first ^ due);
        return sum;
    }

    @Benchmark
    public Object preparation() {
        return engine.prepare(plain);
    }

    @Benchmark
    public Object preparedOrdered() {
        return prepared.derive(YEAR);
    }

    @Benchmark
    public Object preparedUnordered() {
        return prepared.deriveUnordered(YEAR, List.of());
    }

    @Benchmark
    public long preparedWalk() {
        sum = 0;
        prepared.walk(YEAR, List.of(), (rule, party, action, first, last, due) -> sum += first ^ due);
        return sum;
    }

    @Benchmark
    public int epochDayPairs() {
        return pairs.write();
    }

    @Benchmark
    public long javaTime() {
        sum = 0;
        peers.javaTime(day -> sum += day);
        return sum;
    }

    @Benchmark
    public long libRecur() {
        sum = 0;
        peers.libRecur(day -> sum += day);
        return sum;
    }

    @Benchmark
    public long strata() {
        sum = 0;
        peers.strata(day -> sum += day);
        return sum;
    }

    @Benchmark
    public long ical4j() {
        sum = 0;
        peers.ical4j(day -> sum += day);
        return sum;
    }
}
