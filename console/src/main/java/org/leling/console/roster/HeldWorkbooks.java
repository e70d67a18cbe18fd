package org.leling.console.roster;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Workbooks between the trial and the import in earnest, so that nobody must choose the file twice. They are full of
 * personal data: kept in memory only, a few at a time, for an hour, for who handed them in; after a restart the page asks
 * for the file again.
 */
@Singleton
public class HeldWorkbooks {

    private static final int MOST = 4;
    private static final long KEPT_NANOS = Duration.ofHours(1).toNanos();

    private final Map<String, Held> byJob = new LinkedHashMap<>();

    /** A workbook, and whether it is one of past services. */
    public record Workbook(byte[] bytes, boolean history) {}

    private record Held(String account, Workbook workbook, long since) {}

    /** Holds a trial's workbook; the oldest makes room. */
    public synchronized void hold(String job, String account, Workbook workbook) {
        byJob.values().removeIf(HeldWorkbooks::isOld);
        byJob.put(job, new Held(account, workbook, System.nanoTime()));
        while (byJob.size() > MOST) {
            byJob.remove(byJob.keySet().iterator().next());
        }
    }

    /** Says whether a trial's workbook can still be imported by this account. */
    public synchronized boolean has(String job, String account) {
        return find(job, account).isPresent();
    }

    /** Finds a trial's workbook for who handed it in. */
    public synchronized Optional<Workbook> find(String job, String account) {
        return Optional.ofNullable(byJob.get(job))
                .filter(held -> held.account().equals(account) && !isOld(held))
                .map(Held::workbook);
    }

    /** Forgets a workbook: it is imported. */
    public synchronized void forget(String job) {
        byJob.remove(job);
    }

    private static boolean isOld(Held held) {
        return System.nanoTime() - held.since() > KEPT_NANOS;
    }
}
