package org.leling.dossier.change;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.JoinedPeriod;
import org.leling.dossier.record.StayValue;
import org.leling.dossier.section.PlanningFacts;

/**
 * Holds a change against what is known: nothing before the first day, nothing after death, no id for two things. Items
 * of the card may go back further, since a family and a pension are older than the dossier.
 *
 * <p>The first day is that of the dossier before the change. A stay that began earlier and still goes on that day is
 * taken, since its days count towards the 91st; one that was over by then is nobody's.
 */
final class TimelineRules {

    private final Belief before;
    private final LocalDate today;
    private final Faults faults;

    TimelineRules(Belief before, LocalDate today, Faults faults) {
        this.before = before;
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
        Optional<LocalDate> firstDay = before.findFirstDay();
        Optional<LocalDate> died = request.statements().stream()
                .filter(statement -> statement.kind() == EntryKind.DIED)
                .map(Statement::from)
                .findFirst()
                .or(() -> edit.believed().findDied());
        for (Statement each : request.statements()) {
            firstDay.filter(day -> isBefore(each, day))
                    .ifPresent(day -> faults.add(each.field(), "before-first-day", each.from(), day));
            died.filter(day -> each.kind() != EntryKind.PERSONAL && each.from().isAfter(day))
                    .ifPresent(day -> faults.add(each.field(), "after-death", each.from(), day));
            checkDeath(each);
            checkId(each, edit);
            edit.state(each.kind(), each.key(), each.from(), each.detail(), value(each, edit));
        }
        checkPeriod(request, edit);
    }

    /** What is told of a stay replaces what was, and what is not told of it stays, as with the items of sections. */
    private static @Nullable Object value(Statement statement, Edit edit) {
        if (statement.kind() != EntryKind.HOSPITAL) {
            return statement.value();
        }
        Object before = edit.believed().list(EntryKind.HOSPITAL).stream()
                .filter(stay -> stay.key().equals(statement.key()))
                .map(Entry::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return StayValue.after(before, statement.value());
    }

    /** The period in which somebody joined follows from the day, where that says it; another can't be stated. */
    private void checkPeriod(ChangeRequest request, Edit edit) {
        Optional<JoinedPeriod> follows =
                edit.believed().find(Field.JOINED_WORK).flatMap(joined -> JoinedPeriod.find(joined.toString()));
        for (Statement each : request.statements()) {
            if (each.kind() == EntryKind.PERSONAL
                    && each.key().equals(Field.JOINED_PERIOD.key())
                    && each.value() != null
                    && follows.isPresent()
                    && !follows.get().name().equals(each.value())) {
                faults.add(each.field(), "differs-from-joined");
            }
        }
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

    private void checkDeath(Statement statement) {
        if (statement.kind() != EntryKind.DIED) {
            return;
        }
        if (statement.from().isAfter(today)) {
            faults.add(statement.field(), "in-the-future", statement.from(), today);
        }
        before.find(Field.BORN)
                .map(born -> LocalDate.parse(born.toString()))
                .filter(born -> statement.from().isBefore(born))
                .ifPresent(born -> faults.add(statement.field(), "before-birth", statement.from(), born));
    }

    /** An event's id stands for one event; a stay's for one stay, whose days may be mended. */
    private void checkId(Statement statement, Edit edit) {
        if (statement.kind() != EntryKind.EVENT && statement.kind() != EntryKind.HOSPITAL) {
            return;
        }
        boolean taken = edit.believed().entries().stream()
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
