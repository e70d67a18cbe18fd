package org.leling.kit.scope;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leling.kit.token.Caller;

/**
 * The text that row-level security reads: the current caller's grants, one a line, or empty, which sees no row.
 *
 * <p>A caller with a single malformed grant gets nothing at all: a grant with a line break in it could otherwise stand for
 * two.
 */
final class Scope {

    private static final Pattern GRANT = Pattern.compile("\\*|[a-z]{1,20}:[A-Za-z0-9._-]{1,100}");

    private Scope() {}

    static String current() {
        return Caller.findCurrent().map(Caller::grants).map(Scope::text).orElse("");
    }

    static String text(Set<String> grants) {
        for (String grant : grants) {
            if (!GRANT.matcher(grant).matches()) {
                return "";
            }
        }
        return grants.contains("*") ? "*" : grants.stream().sorted().collect(Collectors.joining("\n"));
    }

    static boolean wellFormed(String grant) {
        return GRANT.matcher(grant).matches();
    }
}
