package org.leling.core.classification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.LivingClass;
import org.leling.core.nullness.Nullable;

/**
 * Which class a person has on a day, and why (定类结果).
 *
 * <p>The facts of the day may decide it, a person of the bureau may have set it by hand, or, where facts are missing,
 * the class that the facts last decided is held over. Before any decided day there is none.
 */
public final class Classification {

    /** How the class came about. */
    public enum Basis {
        /** The facts of the day decide it (依事实认定). */
        FACTS,
        /** Set by hand, with a reason and an end (人工认定). */
        BY_HAND,
        /** Facts are missing; the class that they last decided stays (沿用原类别). */
        HELD_OVER,
        /** Facts are missing, and never decided anything (尚未定类). */
        NONE
    }

    @Nullable
    private final LivingClass livingClass;

    private final int classBit;
    private final Basis basis;

    @Nullable
    private final LivingClass byFacts;

    private final List<Reason> reasons;
    private final List<String> missing;

    @Nullable
    private final long[] reads;

    Classification(
            @Nullable LivingClass livingClass,
            Basis basis,
            @Nullable LivingClass byFacts,
            List<Reason> reasons,
            List<String> missing) {
        this(livingClass, basis, byFacts, reasons, missing, null);
    }

    private Classification(
            @Nullable LivingClass livingClass,
            Basis basis,
            @Nullable LivingClass byFacts,
            List<Reason> reasons,
            List<String> missing,
            @Nullable long[] reads) {
        this.livingClass = livingClass;
        this.classBit = livingClass == null ? 1 << LivingClass.values().length : livingClass.bit();
        this.basis = basis;
        this.byFacts = byFacts;
        this.reasons = List.copyOf(reasons);
        this.missing = List.copyOf(missing);
        this.reads = reads;
    }

    /** Gives a classification taken as given, without reasons; for trying out rules. */
    public static Classification assumed(LivingClass livingClass, Basis basis) {
        @Nullable LivingClass byFacts = basis == Basis.FACTS ? livingClass : null;
        return new Classification(Objects.requireNonNull(livingClass), basis, byFacts, List.of(), List.of());
    }

    /** Gives the classification of somebody who never had a class. */
    public static Classification none() {
        return new Classification(null, Basis.NONE, null, List.of(), List.of());
    }

    /** Gives the same classification, noting in {@code reads[0]}, as a dossier does, that more than class and basis is read. */
    public Classification watchedBy(long[] noting) {
        return new Classification(livingClass, basis, byFacts, reasons, missing, noting);
    }

    private void note() {
        if (reads != null) {
            reads[0] |= Dossier.CLASS_REASONS;
        }
    }

    /** Gives the class, if there is one. */
    public Optional<LivingClass> livingClass() {
        return Optional.ofNullable(livingClass);
    }

    /** Gives how the class came about. */
    public Basis basis() {
        return basis;
    }

    /** Gives what the facts of the day decide, whatever was set by hand; empty if they decide nothing. */
    public Optional<LivingClass> byFacts() {
        note();
        return Optional.ofNullable(byFacts);
    }

    /** Says whether the day counts as decided: by the facts or by hand. */
    public boolean isDecided() {
        return basis == Basis.FACTS || basis == Basis.BY_HAND;
    }

    /** Gives the facts used, the line that held and its clause. */
    public List<Reason> reasons() {
        note();
        return reasons;
    }

    /** Gives the facts that are missing, as paths of the case form such as {@code residence.livesWith}; empty if the facts decide. */
    public List<String> missing() {
        note();
        return missing;
    }

    /** Gives the class as a bit: {@link LivingClass#bit()}, or the next higher one where there is none. */
    public int classBit() {
        return classBit;
    }

    /** Says whether {@code living} is the class. */
    public boolean is(LivingClass living) {
        return livingClass == living;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Classification that
                && livingClass == that.livingClass
                && basis == that.basis
                && byFacts == that.byFacts
                && reasons.equals(that.reasons)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(livingClass, basis, byFacts, reasons, missing);
    }

    @Override
    public String toString() {
        return "Classification[" + livingClass + " by " + basis + (missing.isEmpty() ? "" : ", missing " + missing)
                + "]";
    }
}
