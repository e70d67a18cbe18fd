package org.leling.core.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leling.core.calendar.YearlyDay;

/** What is in force of a person on one day (当日情况), each key with its latest value. */
public final class Facts {

    // Before NONE, which holds it.
    private static final long[] NOBODY_ASKS = new long[1];

    /** Nothing recorded at all. */
    static final Facts NONE = new Facts(new Object[FactKey.all().size()]);

    private final Object[] values;
    private final long[] reads;

    private Facts(Object[] values) {
        this(values, NOBODY_ASKS);
    }

    private Facts(Object[] values, long[] reads) {
        this.values = values;
        this.reads = reads;
    }

    /**
     * Gives the same facts, noting which keys are read: the bit of each key's place in {@link FactKey#all()} is set in
     * {@code reads[0]}. So it can be found out what the answer of a condition depended on.
     */
    public Facts watchedBy(long[] reads) {
        return new Facts(values, reads);
    }

    /** Notes for whoever watches that the day was read, in the bit of {@link Dossier#READABLE}'s first name. */
    public void noteDay() {
        if (reads != NOBODY_ASKS) {
            reads[0] |= 1L << Dossier.FIRST_BIT;
        }
    }

    /** Gives the keys whose values differ from another day's, a bit each as in {@link #watchedBy}. */
    public long changedSince(Facts other) {
        long changed = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Objects.equals(values[i], other.values[i])) {
                changed |= 1L << i;
            }
        }
        return changed;
    }

    private void note(FactKey<?> key) {
        if (reads != NOBODY_ASKS) {
            reads[0] |= 1L << key.index();
        }
    }

    Facts after(FactChange change) {
        Object[] next = values.clone();
        for (FactKey<?> key : change.keys()) {
            next[key.index()] = change.find(key).orElse(null);
        }
        return new Facts(next);
    }

    /** Gives a key's value, if it is known. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(FactKey<T> key) {
        note(key);
        return Optional.ofNullable((T) values[key.index()]);
    }

    @SuppressWarnings("unchecked")
    private <T> T orUnknown(FactKey<T> key) {
        note(key);
        Object value = values[key.index()];
        return value == null ? key.whenUnknown() : (T) value;
    }

    /** Says whether a true-or-false fact is recorded as true. */
    public boolean is(FactKey<Boolean> flag) {
        return orUnknown(flag);
    }

    /** Gives the residence, as far as it is known. */
    public Residence residence() {
        return orUnknown(FactKey.RESIDENCE);
    }

    /** Gives what is recorded of the family doctor. */
    public FamilyDoctor familyDoctor() {
        return orUnknown(FactKey.FAMILY_DOCTOR);
    }

    /** Gives the roles of the care group that are filled. */
    public Set<Role> careGroup() {
        return orUnknown(FactKey.CARE_GROUP);
    }

    /** Gives the measures in the list in force; each has days of its own besides. */
    public List<Measure> measures() {
        return orUnknown(FactKey.MEASURES);
    }

    /** Gives the level of ability, if it was assessed. */
    public Optional<Ability> ability() {
        return find(FactKey.ABILITY);
    }

    /** Gives the day on which the person wishes to keep the birthday, if it is known. */
    public Optional<YearlyDay> birthdayKept() {
        return find(FactKey.BIRTHDAY_KEPT);
    }

    /** Gives the class set by hand in the change in force, whether or not its last day is over. */
    public Optional<ClassByHand> classByHand() {
        return find(FactKey.CLASS_BY_HAND);
    }
}
