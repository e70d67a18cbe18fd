package org.leling.core.classification;

import java.util.List;

/** The class of every day of a dossier, as the days on which it changes; days are epoch days. */
public final class ClassTimeline {

    static final ClassTimeline EMPTY = new ClassTimeline(new int[0], List.of(), -1);

    private static final Classification NONE =
            new Classification(null, Classification.Basis.NONE, null, List.of(), List.of());

    private final int[] starts;
    private final Classification[] classes;
    private final int last;

    ClassTimeline(int[] starts, List<Classification> classes, int last) {
        this.starts = starts;
        this.classes = classes.toArray(Classification[]::new);
        this.last = last;
    }

    /** Gives how many stretches of days of one classification there are. */
    public int size() {
        return starts.length;
    }

    /** Gives the first day of a stretch. */
    public int start(int stretch) {
        return starts[stretch];
    }

    /** Gives the last day of a stretch. */
    public int end(int stretch) {
        return stretch + 1 < starts.length ? starts[stretch + 1] - 1 : last;
    }

    /** Gives the classification of a stretch. */
    public Classification at(int stretch) {
        return classes[stretch];
    }

    /** Gives the classification of a day; outside the days decided, one that has no class. */
    public Classification on(int epochDay) {
        if (epochDay > last) {
            return NONE;
        }
        for (int i = starts.length - 1; i >= 0; i--) {
            if (epochDay >= starts[i]) {
                return classes[i];
            }
        }
        return NONE;
    }
}
