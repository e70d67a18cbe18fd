package org.leling.dossier.change;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Reads If-Match: a caller says which version was looked at, so that nobody's change is overwritten unseen. */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Gives the version that the caller saw, or 0 for any, which only another service may say: it reports what happened,
     * and looked at nothing.
     *
     * @throws ProblemException 428 if the header is missing, 412 if it can't be met, 403 for a star by somebody else
     */
    public static int expected(@Nullable String ifMatch, Caller caller) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing", List.of());
        }
        if (ifMatch.strip().equals("*")) {
            if (caller.has(Roles.SERVICE)) {
                return 0;
            }
            throw ProblemException.forbidden("if-match-any");
        }
        String version = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "if-match-unreadable", List.of());
        }
        return Integer.parseInt(version);
    }

    /**
     * Goes on only where nobody has changed it since the caller looked.
     *
     * @param expected the version that the caller saw, or 0 for any
     * @throws ProblemException 412
     */
    public static void refuseStale(int expected, int version) {
        if (expected != 0 && expected != version) {
            throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", List.of(), version);
        }
    }

    /** Gives a version as the header ETag says it, and If-Match says it again. */
    public static String etag(int version) {
        return "\"" + version + "\"";
    }
}
