package org.leling.alert.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;

/**
 * A place in a list that is ordered by an instant and then by an id. It holds no person's data, since it stands in URLs.
 */
public record Cursor(Instant at, String id) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** Before everything, in a list that begins with the oldest. */
    public static Cursor oldest() {
        return new Cursor(FIRST, "");
    }

    /** Before everything, in a list that begins with the newest. */
    public static Cursor newest() {
        return new Cursor(LAST, "");
    }

    /**
     * Reads a place.
     *
     * @throws ProblemException when no list of ours gave it
     */
    public static Cursor read(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw noPlace();
        }
        try {
            Instant at = Instant.parse(text.substring(0, comma));
            String id = text.substring(comma + 1);
            if (at.isBefore(FIRST) || at.isAfter(LAST) || id.indexOf('\u0000') >= 0) {
                throw noPlace();
            }
            return new Cursor(at, id);
        } catch (DateTimeException e) {
            throw noPlace();
        }
    }

    /** Writes the place for {@code next}. */
    public String write() {
        return at + "," + id;
    }

    private static ProblemException noPlace() {
        return ProblemException.badRequest("invalid", List.of(Fault.of("after", "no-place-of-list")));
    }
}
