package org.leling.dossier.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.StayValue;
import org.leling.dossier.section.PlanningFacts;

/**
 * Holds a change against what is known: nothing before the first day, nothing after death, no id for two things. Items
 * of the card may go back further, since a family and a pension are older than the dossier.
 *
 * <p>The first day is that of the dossier before the change, or of an earlier version: who took back what began the dossier
 * may state it again, rightly. A stay that began earlier and still goes on that day is
 * taken, since its days count towards the 91st; one that was over by then is nobody's.
 */
final class TimelineRules {

    private final Belief before;
    private final Supplier<Optional<LocalDate>> firstEver;
    private final LocalDate today;
    private final Faults faults;

    /**
     * Makes the rules for one change.
     *
     * @param firstEver gives the earliest day of a planning fact that was ever believed, asked for only where it matters
     */
    TimelineRules(Belief before, Supplier<Optional<LocalDate>> firstEver, LocalDate today, Faults faults) {
        this.before = before;
        this.firstEver = firstEver;
        this.today = today;
        this.faults = faults;
    }

    /** Puts a well-formed request into an edit; what can't be is a fault, and the edit is then of no use. */
    void apply(ChangeRequest request, Edit edit) {
        for (Withdrawal each : request.withdrawals()) {
            if (!edit.withdraw(each.kind(), each.key(), each.from())) {
                faults.add(each.field(), "nothing-to-withdraw", each.key());
            }
        }
        for (Withdrawal each : request.withdrawals()) {
            if (each.kind() == EntryKind.FACT) {
                PlanningFacts.findSource(edit.believed(), each.key(), each.from())
                        .ifPresent(section -> faults.add(each.field(), "comes-from-section", section));
            }
        }
        Optional<LocalDate> firstDay = findFirstDay(request);
        Optional<LocalDate> died = request.statements().stream()
                .filter(statement -> statement.kind() == EntryKind.DIED)
                .map(Statement::from)
                .findFirst()
                .or(() -> edit.believed().findDied());
        for (Statement each : request.statements()) {
            firstDay.filter(day -> isBefore(each, day))
                    .ifPresent(day -> faults.add(each.field(), "before-first-day", each.from(), day));
            died.filter(day -> !isUndated(each) && each.from().isAfter(day))
                    .ifPresent(day -> faults.add(each.field(), "after-death", each.from(), day));
            Belief believed = edit.believed();
            checkDays(each, believed);
            checkId(each, believed);
            if (!holdsAlready(each, believed)) {
                edit.state(each.kind(), each.key(), each.from(), detail(each, believed), value(each, believed));
            }
        }
        Belief after = edit.believed();
        new CareerRules(after, today, faults).check(request.statements());
        checkStays(request, after);
        after.findDied().ifPresent(day -> checkDeath(request, after, day));
    }

    private Optional<LocalDate> findFirstDay(ChangeRequest request) {
        Optional<LocalDate> now = before.findFirstDay();
        boolean earlier = now.filter(day -> request.statements().stream().anyMatch(each -> isBefore(each, day)))
                .isPresent();
        return earlier ? firstEver.get().or(() -> now) : now;
    }

    /** Nobody is admitted or discharged after their death: one of the two days is wrong, and who types it is asked. */
    private void checkDeath(ChangeRequest request, Belief after, LocalDate died) {
        Optional<Statement> told = request.statements().stream()
                .filter(each -> each.kind() == EntryKind.DIED)
                .findFirst();
        for (Entry stay : after.list(EntryKind.HOSPITAL)) {
            Optional<Statement> saidNow = request.statements().stream()
                    .filter(each ->
                            each.kind() == EntryKind.HOSPITAL && each.key().equals(stay.key()))
                    .findFirst();
            Optional<LocalDate> discharged = Belief.discharged(stay).filter(day -> day.isAfter(died));
            if (stay.from().isAfter(died)) {
                // Of a stay that is told of now this is said already, beside its own day.
                told.filter(each -> saidNow.isEmpty())
                        .ifPresent(each -> faults.add(each.field(), "died-before-admission", died, stay.from()));
            } else if (discharged.isPresent() && saidNow.isPresent()) {
                faults.add(saidNow.get().field() + ".discharged", "after-death", discharged.get(), died);
            } else if (discharged.isPresent()) {
                told.ifPresent(each -> faults.add(each.field(), "died-before-discharge", died, discharged.get()));
            }
        }
    }

    private static boolean isUndated(Statement statement) {
        return statement.kind() == EntryKind.PERSONAL && statement.detail().isEmpty();
    }

    /** Who says a field without a day says nothing new where it is in force. */
    private static boolean holdsAlready(Statement statement, Belief believed) {
        return isUndated(statement)
                && believed.findInForce(EntryKind.PERSONAL, statement.key(), statement.from())
                        .filter(entry -> Objects.equals(entry.value(), statement.value()))
                        .isPresent();
    }

    /** A field whose day was once given keeps it when it is said otherwise on the same day. */
    private static String detail(Statement statement, Belief believed) {
        return !isUndated(statement)
                ? statement.detail()
                : believed.list(EntryKind.PERSONAL).stream()
                        .filter(entry -> entry.key().equals(statement.key())
                                && entry.from().equals(statement.from()))
                        .map(Entry::detail)
                        .filter(Entry.DAY_GIVEN::equals)
                        .findFirst()
                        .orElse("");
    }

    /** What is told of a stay replaces what was, and what is not told of it stays, as with the items of sections. */
    private static @Nullable Object value(Statement statement, Belief believed) {
        if (statement.kind() != EntryKind.HOSPITAL) {
            return statement.value();
        }
        Object before = believed.list(EntryKind.HOSPITAL).stream()
                .filter(stay -> stay.key().equals(statement.key()))
                .map(Entry::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return StayValue.after(before, statement.value());
    }

    private static boolean isBefore(Statement statement, LocalDate firstDay) {
        if (!statement.from().isBefore(firstDay)
                || statement.kind() == EntryKind.PERSONAL
                || statement.kind() == EntryKind.ITEM) {
            return false;
        }
        return statement.kind() != EntryKind.HOSPITAL
                || StayValue.discharged(statement.value())
                        .filter(discharged -> !discharged.isAfter(firstDay))
                        .isPresent();
    }

    private void checkDays(Statement statement, Belief believed) {
        boolean happened = statement.kind() == EntryKind.DIED
                || statement.kind() == EntryKind.HOSPITAL
                || statement.kind() == EntryKind.EVENT;
        if (happened && statement.from().isAfter(today)) {
            faults.add(statement.field(), "in-the-future", statement.from(), today);
        }
        believed.findBorn()
                .filter(born -> statement.from().isBefore(born))
                .ifPresent(born -> faults.add(statement.field(), "before-birth", statement.from(), born));
    }

    /** Nobody lies in two hospitals at once; on the day of a transfer one stay ends and the next begins. */
    private void checkStays(ChangeRequest request, Belief believed) {
        List<Entry> stays = believed.list(EntryKind.HOSPITAL);
        for (Statement each : request.statements()) {
            if (each.kind() == EntryKind.HOSPITAL) {
                stays.stream()
                        .filter(stay -> stay.key().equals(each.key()))
                        .findFirst()
                        .flatMap(told -> stays.stream()
                                .filter(stay -> !stay.key().equals(told.key()) && overlap(stay, told))
                                .findFirst())
                        .ifPresent(other -> faults.add(each.field(), "stays-overlap", other.from()));
            }
        }
    }

    private static boolean overlap(Entry one, Entry other) {
        return one.from().isBefore(Belief.discharged(other).orElse(LocalDate.MAX))
                && other.from().isBefore(Belief.discharged(one).orElse(LocalDate.MAX));
    }

    /** An event's id stands for one event; a stay's for one stay, whose days may be mended. */
    private void checkId(Statement statement, Belief believed) {
        if (statement.kind() != EntryKind.EVENT && statement.kind() != EntryKind.HOSPITAL) {
            return;
        }
        boolean taken = believed.entries().stream()
                .filter(entry -> entry.key().equals(statement.key()))
                .anyMatch(entry -> clashes(entry, statement));
        if (taken) {
            faults.add(statement.field() + ".id", "id-taken", statement.key());
        }
    }

    private static boolean clashes(Entry entry, Statement statement) {
        return switch (entry.kind()) {
            case EVENT ->
                statement.kind() == EntryKind.HOSPITAL
                        || !entry.from().equals(statement.from())
                        || !entry.detail().equals(statement.detail());
            case HOSPITAL -> statement.kind() == EntryKind.EVENT;
            default -> false;
        };
    }
}
