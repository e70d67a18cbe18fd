package org.leling.benchmarks.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.city.CityPolicy;

/** The country on one machine: a year of everybody, streamed into counts by party and month. */
public final class Country {

    private static final int COUNTRY = 36_000_000;
    private static final long SAMPLE = 500_000;
    private static final long BATCH = 10_000;
    private static final double MEGABYTE = 1 << 20;
    private static final int MONTHS = 12;

    private final Obligations engine = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    private final Window year = Window.year(2026);
    private final int january =
            CalendarUnit.MONTH.indexOf((int) LocalDate.of(2026, 1, 1).toEpochDay());
    private final List<Campaign> campaigns = List.of(new Campaign(
            "new-year", CampaignKind.VISIT, LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 14), List.of()));
    private final long people;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final List<String> heap = new ArrayList<>();

    private Country(long people) {
        this.people = people;
    }

    /** Takes how many people there are; half a million if nothing is said. */
    public static void main(String[] arguments) throws InterruptedException {
        long people = arguments.length == 0 ? SAMPLE : Long.parseLong(arguments[0]);
        new Country(Math.min(people, SAMPLE / 5)).run(1); // warm-up
        long[][] alone = new Country(people).report(1);
        long[][] together = new Country(people).report(2);
        if (!Arrays.deepEquals(alone, together)) {
            throw new IllegalStateException("two threads counted otherwise than one");
        }
        print(alone);
    }

    private long[][] report(int threads) throws InterruptedException {
        long begun = System.nanoTime();
        long[][] counts = run(threads);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double rate = people / seconds;
        System.out.printf(
                Locale.ROOT,
                "%d thread%s: %,d people in %.1f s, %,.0f a second; %,d would take %.1f minutes%n",
                threads,
                threads == 1 ? "" : "s",
                people,
                seconds,
                rate,
                COUNTRY,
                COUNTRY / rate / 60);
        System.out.println("  heap in use after each half million, MB: " + String.join(" ", heap));
        return counts;
    }

    private long[][] run(int threads) throws InterruptedException {
        long[][][] counts = new long[threads][Party.values().length][MONTHS];
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long[][] own = counts[i];
            Thread thread = new Thread(() -> count(own));
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        for (int i = 1; i < threads; i++) {
            for (int party = 0; party < counts[i].length; party++) {
                for (int month = 0; month < MONTHS; month++) {
                    counts[0][party][month] += counts[i][party][month];
                }
            }
        }
        return counts[0];
    }

    private void count(long[][] counts) {
        for (long from = next.getAndAdd(BATCH); from < people; from = next.getAndAdd(BATCH)) {
            long to = Math.min(from + BATCH, people);
            for (long number = from; number < to; number++) {
                engine.walk(
                        Elders.number(number),
                        year,
                        campaigns,
                        (rule, party, action, first, last, due) ->
                                counts[party.ordinal()][CalendarUnit.MONTH.indexOf(due) - january]++);
            }
            if (done.addAndGet(to - from) % SAMPLE == 0) {
                sampleHeap();
            }
        }
    }

    private synchronized void sampleHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        heap.add(String.format(Locale.ROOT, "%.1f", (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE));
    }

    private static void print(long[][] counts) {
        System.out.printf("%nDuties due in 2026, by who owes them and by month%n%-14s", "");
        for (int month = 1; month <= MONTHS; month++) {
            System.out.printf("%12d", month);
        }
        System.out.printf("%14s%n", "year");
        for (Party party : Party.values()) {
            long[] row = counts[party.ordinal()];
            if (Arrays.stream(row).sum() > 0) {
                print(party.name(), row);
            }
        }
        long[] all = new long[MONTHS];
        for (long[] row : counts) {
            Arrays.setAll(all, month -> all[month] + row[month]);
        }
        print("all", all);
    }

    private static void print(String name, long[] row) {
        System.out.printf("%-14s", name);
        for (long count : row) {
            System.out.printf(Locale.ROOT, "%,12d", count);
        }
        System.out.printf(Locale.ROOT, "%,14d%n", Arrays.stream(row).sum());
    }
}
