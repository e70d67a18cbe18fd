package org.leling.core.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leling.core.nullness.Nullable;

/**
 * All that is known of one person for the purpose of what is owed to them (一人一卡): facts in time, hospital stays and
 * events.
 *
 * <p>Immutable. The first day is the earliest of its facts; before it, and after the day of death, nothing applies.
 *
 * <pre>{@code
 * Dossier dossier = Dossier.of(new DossierId("p-1"), LocalDate.of(1929, 5, 4), new Division("320505"))
 *     .change(FactChange.from(LocalDate.of(2026, 1, 1)).with(FactKey.RESIDENCE, alone).build())
 *     .build();
 * }</pre>
 */
public final class Dossier {

    /** What can be read of a person on a day beside facts, rank and office: its name, and after it the name in Chinese. */
    public static final List<String> READABLE = List.of(
            "day", "当日日期",
            "id", "档案编号",
            "born", "出生日期",
            "managingUnitDivision", "管理单位所属区划",
            "died", "去世日期",
            "changes", "历次登记",
            "hospital", "住院记录",
            "events", "事件记录",
            "classification", "定类理由");

    /** The bit of the first name in {@link #READABLE}, above those of the keys of facts. */
    public static final int FIRST_BIT = 32;

    /** The bit of the last name: what a classification says beside the class and how it came about. */
    public static final long CLASS_REASONS = 1L << (FIRST_BIT + 8);

    private static final long ALL = CLASS_REASONS - (1L << (FIRST_BIT + 1));

    private final DossierId id;
    private final LocalDate born;
    private final Division managingUnitDivision;
    private final Rank rank;
    private final boolean formerLeader;

    @Nullable
    private final LocalDate died;

    private final List<FactChange> changes;
    /** The day of each change, and what is in force from it on. */
    private final int[] days;

    private final Facts[] facts;
    private final List<HospitalStay> hospital;
    private final List<DossierEvent> events;

    @Nullable
    private final long[] reads;

    private Dossier(Builder from) {
        reads = from.reads;
        id = from.id;
        born = from.born;
        managingUnitDivision = from.managingUnitDivision;
        rank = from.rank;
        formerLeader = from.formerLeader;
        died = from.died;
        changes = from.changes.stream()
                .sorted(Comparator.comparing(FactChange::from))
                .toList();
        hospital = List.copyOf(from.hospital);
        events = List.copyOf(from.events);
        days = new int[changes.size()];
        facts = new Facts[days.length];
        Facts last = Facts.NONE;
        for (int i = 0; i < days.length; i++) {
            last = last.after(changes.get(i));
            days[i] = Days.epoch(changes.get(i).from());
            facts[i] = last;
        }
    }

    /**
     * Gives the same dossier, noting what is read of it but the rank and the office: the bit of each name's place in
     * {@link #READABLE} is set in {@code reads[0]}, beside those of {@link Facts#watchedBy}.
     */
    public Dossier watchedBy(long[] noting) {
        Builder copy = toBuilder();
        copy.reads = noting;
        return new Dossier(copy);
    }

    private void note(int part) {
        if (reads != null) {
            reads[0] |= 1L << (FIRST_BIT + part);
        }
    }

    /** Begins a dossier with what it can't do without. */
    public static Builder of(DossierId id, LocalDate born, Division managingUnitDivision) {
        return new Builder(id, born, managingUnitDivision);
    }

    /** Gives the id. */
    public DossierId id() {
        note(1);
        return id;
    }

    /** Gives the day of birth (出生日期). */
    public LocalDate born() {
        note(2);
        return born;
    }

    /** Gives the division of the managing unit (管理单位所属区划). */
    public Division managingUnitDivision() {
        note(3);
        return managingUnitDivision;
    }

    /** Gives the rank by which the person is treated (享受待遇). */
    public Rank rank() {
        return rank;
    }

    /** Says whether the person was a leader of the four bodies (四套班子老领导). */
    public boolean formerLeader() {
        return formerLeader;
    }

    /** Gives the day of death, if the person has died. */
    public Optional<LocalDate> died() {
        note(4);
        return Optional.ofNullable(died);
    }

    /** Gives the first day, the earliest of its facts; empty if nothing is recorded, and so nothing is owed. */
    public Optional<LocalDate> firstDay() {
        note(5);
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(0).from());
    }

    /** Gives the changes, by day. */
    public List<FactChange> changes() {
        note(5);
        return changes;
    }

    /** Gives what is in force on a day; before the first day, nothing. */
    public Facts factsOn(LocalDate day) {
        return factsOn(Days.epoch(day));
    }

    /** The same as {@link #factsOn(LocalDate)} for an epoch day. */
    public Facts factsOn(int epochDay) {
        note(5);
        int found = Arrays.binarySearch(days, epochDay);
        int change = found >= 0 ? found : -found - 2;
        return change < 0 ? Facts.NONE : facts[change];
    }

    /** Gives the hospital stays, in the order given. */
    public List<HospitalStay> hospital() {
        note(6);
        return hospital;
    }

    /** Gives the events, in the order given. */
    public List<DossierEvent> events() {
        note(7);
        return events;
    }

    /** Begins a copy that can be added to. */
    public Builder toBuilder() {
        if (reads != null) {
            reads[0] |= ALL;
        }
        Builder copy = new Builder(id, born, managingUnitDivision);
        copy.rank = rank;
        copy.formerLeader = formerLeader;
        copy.died = died;
        copy.changes.addAll(changes);
        copy.hospital.addAll(hospital);
        copy.events.addAll(events);
        return copy;
    }

    @Override
    public String toString() {
        return "Dossier[" + id + "]";
    }

    /** Collects a dossier; {@link #build()} names every fault at once. */
    public static final class Builder {
        private final DossierId id;
        private final LocalDate born;
        private final Division managingUnitDivision;
        private Rank rank = Rank.COUNTY_OR_BELOW;
        private boolean formerLeader;

        @Nullable
        private LocalDate died;

        @Nullable
        private long[] reads;

        private final List<FactChange> changes = new ArrayList<>();
        private final List<HospitalStay> hospital = new ArrayList<>();
        private final List<DossierEvent> events = new ArrayList<>();

        private Builder(DossierId id, LocalDate born, Division managingUnitDivision) {
            this.id = Objects.requireNonNull(id, "id");
            this.born = Given.day("born", born);
            this.managingUnitDivision = Objects.requireNonNull(managingUnitDivision, "managingUnitDivision");
        }

        /** Sets the rank; the lowest if not said. */
        public Builder rank(Rank known) {
            rank = Objects.requireNonNull(known, "rank");
            return this;
        }

        /** Marks a former leader of the four bodies. */
        public Builder formerLeader(boolean recorded) {
            formerLeader = recorded;
            return this;
        }

        /** Sets the day of death. */
        public Builder died(LocalDate day) {
            died = Given.day("died", day);
            return this;
        }

        /** Adds a change of facts; in any order. */
        public Builder change(FactChange change) {
            changes.add(Objects.requireNonNull(change, "facts"));
            return this;
        }

        /** Adds changes of facts; in any order. */
        public Builder changes(Collection<FactChange> more) {
            more.forEach(this::change);
            return this;
        }

        /** Adds a hospital stay. */
        public Builder stay(HospitalStay stay) {
            hospital.add(Objects.requireNonNull(stay, "hospital"));
            return this;
        }

        /** Adds an event. */
        public Builder event(DossierEvent event) {
            events.add(Objects.requireNonNull(event, "events"));
            return this;
        }

        /**
         * Makes the dossier.
         *
         * @throws IllegalArgumentException naming every fault at once: two changes on one day, one id twice among
         *     events and stays, a death or a fact before the birth
         */
        public Dossier build() {
            List<String> faults = new ArrayList<>();
            Set<LocalDate> days = new HashSet<>();
            for (FactChange change : changes) {
                if (!days.add(change.from())) {
                    faults.add("facts.from: two changes on " + change.from());
                }
                if (change.from().isBefore(born)) {
                    faults.add("facts.from: " + change.from() + " is before the birth on " + born);
                }
            }
            Set<String> ids = new HashSet<>();
            hospital.stream()
                    .filter(stay -> !ids.add(stay.id()))
                    .forEach(stay -> faults.add("hospital.id: «" + stay.id() + "» is given twice"));
            events.stream()
                    .filter(event -> !ids.add(event.id()))
                    .forEach(event -> faults.add("events.id: «" + event.id() + "» is given twice"));
            if (died != null && died.isBefore(born)) {
                faults.add("died: " + died + " is before the birth on " + born);
            }
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", faults));
            }
            return new Dossier(this);
        }
    }
}
