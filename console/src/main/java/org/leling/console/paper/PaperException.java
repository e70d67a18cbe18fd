package org.leling.console.paper;

import java.util.List;

/** Something cannot be printed; whoever asked is told why, and what mends it. */
public final class PaperException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Cause {
        /** No font for Chinese is installed where the console runs. */
        NO_FONT("paper-no-font"),
        /** Characters for which no font that is there has a glyph. */
        NO_GLYPH("paper-no-glyph"),
        /** There is nothing to tell somebody who has died. */
        DIED("paper-died");

        private final String kind;

        Cause(String kind) {
            this.kind = kind;
        }

        /** Gives the name of its page in the bundle. */
        public String kind() {
            return kind;
        }
    }

    private final Cause why;
    private final transient List<String> said;

    /**
     * Refuses.
     *
     * @param said what is shown of it; never part of the message, since a name may stand in it
     */
    public PaperException(Cause why, List<String> said) {
        super("cannot be printed: " + why.kind());
        this.why = why;
        this.said = List.copyOf(said);
    }

    /** Gives why. */
    public Cause why() {
        return why;
    }

    /** Lists what is shown of it. */
    public List<String> said() {
        return said;
    }
}
