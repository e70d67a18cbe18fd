package org.leling.core.policy;

import java.util.List;
import java.util.stream.Collectors;

/** What came of putting modules together: a set, or every conflict at once. */
public sealed interface Composition {

    /** The modules go together. */
    record Composed(PolicySet set) implements Composition {}

    /** They do not; nothing was dropped in silence. */
    record Refused(List<Conflict> conflicts) implements Composition {
        /** Copies the list. */
        public Refused {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Gives the set.
     *
     * @throws IllegalArgumentException naming every conflict, if it was refused
     */
    default PolicySet get() {
        if (this instanceof Composed composed) {
            return composed.set();
        }
        throw new IllegalArgumentException(
                ((Refused) this).conflicts().stream().map(Conflict::toString).collect(Collectors.joining("; ")));
    }
}
