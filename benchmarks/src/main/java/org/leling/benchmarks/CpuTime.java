package org.leling.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One way of deriving the person-year beside lib-recur and the pairs loop, by the thread's own processor time, turn about
 * in one process. It waits for nobody else on the machine as the clock does; the least of the rounds is taken of each.
 */
public final class CpuTime {

    private static final int ROUNDS = 14;
    private static final int WARM_UP = 3;
    private static final int TIMES = 20_000;
    private static final int TIMES_OF_PAIRS = 200_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static long seen;

    private CpuTime() {}

    /** Takes the name of what is measured. */
    public static void main(String[] arguments) {
        PersonYearBenchmark benchmark = new PersonYearBenchmark();
        benchmark.everybodyGivesTheSameDays();
        Supplier<Object> work = work(benchmark, arguments[0]);
        double own = Double.MAX_VALUE;
        double recur = Double.MAX_VALUE;
        double pairs = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double pairsNow = nanoseconds(benchmark::epochDayPairs, TIMES_OF_PAIRS);
            double recurNow = nanoseconds(benchmark::libRecur, TIMES);
            double ownNow = nanoseconds(work, TIMES);
            if (round >= WARM_UP) {
                pairs = Math.min(pairs, pairsNow);
                recur = Math.min(recur, recurNow);
                own = Math.min(own, ownNow);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-18s %6.0f ns; lib-recur %6.0f ns, %4.1f times as long; pairs loop %4.0f ns, %4.1f times as fast%n",
                arguments[0],
                own,
                recur,
                recur / own,
                pairs,
                own / pairs);
    }

    private static Supplier<Object> work(PersonYearBenchmark benchmark, String name) {
        return switch (name) {
            case "ordered" -> benchmark::lelingOrdered;
            case "twentyChanges" -> benchmark::lelingOrderedTwentyChanges;
            case "unordered" -> benchmark::lelingUnordered;
            case "walk" -> benchmark::lelingWalk;
            case "preparation" -> benchmark::preparation;
            case "preparedOrdered" -> benchmark::preparedOrdered;
            case "preparedUnordered" -> benchmark::preparedUnordered;
            case "preparedWalk" -> benchmark::preparedWalk;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static double nanoseconds(Supplier<Object> work, int times) {
        long begun = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            Object made = work.get();
            seen += made instanceof Collection<?> all
                    ? all.size()
                    : made instanceof Number number ? number.longValue() : 1;
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - begun) / times;
    }
}
