package org.leling.dossier.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.JoinedPeriod;

/** Holds what is said of a career against the birth and against history: who joined when, and retired when. */
final class CareerRules {

    private static final int YOUNGEST = 10;

    /** The last day on which somebody joined who is a retired veteran cadre. */
    private static final LocalDate LAST_JOINED = LocalDate.of(1949, 9, 30);

    /** 国发〔1978〕104号 first let cadres retire with all their treatment. */
    private static final LocalDate FIRST_RETIRED = LocalDate.of(1978, 1, 1);

    private final Belief believed;
    private final LocalDate today;
    private final Faults faults;

    CareerRules(Belief believed, LocalDate today, Faults faults) {
        this.believed = believed;
        this.today = today;
        this.faults = faults;
    }

    void check(List<Statement> statements) {
        for (Statement each : statements) {
            if (each.kind() != EntryKind.PERSONAL || each.value() == null) {
                continue;
            }
            Optional<Field> field = Field.find(each.key());
            if (field.filter(Field.JOINED_WORK::equals).isPresent()) {
                checkJoined(each);
            } else if (field.filter(Field.JOINED_PERIOD::equals).isPresent()) {
                checkPeriod(each);
            } else if (field.filter(Field.RETIRED::equals).isPresent()) {
                checkRetired(each);
            }
        }
    }

    private void checkJoined(Statement statement) {
        String written = String.valueOf(statement.value());
        if (first(written).isAfter(LAST_JOINED)) {
            faults.add(statement.field(), "joined-too-late");
        }
        checkAge(statement, last(written));
    }

    /** The period in which somebody joined follows from the day, where that says it; another can't be stated. */
    private void checkPeriod(Statement statement) {
        Optional<JoinedPeriod> follows =
                believed.find(Field.JOINED_WORK).flatMap(joined -> JoinedPeriod.find(joined.toString()));
        JoinedPeriod said = JoinedPeriod.valueOf(String.valueOf(statement.value()));
        if (follows.isPresent() && follows.get() != said) {
            faults.add(statement.field(), "differs-from-joined");
        }
        checkAge(statement, said.last());
    }

    private void checkRetired(Statement statement) {
        String written = String.valueOf(statement.value());
        if (first(written).isAfter(today)) {
            faults.add(statement.field(), "in-the-future", written, today);
        } else if (last(written).isBefore(FIRST_RETIRED)) {
            faults.add(statement.field(), "retired-too-early");
        }
    }

    private void checkAge(Statement statement, LocalDate latest) {
        believed.find(Field.BORN)
                .map(born -> LocalDate.parse(born.toString()))
                .filter(born -> latest.isBefore(born.plusYears(YOUNGEST)))
                .ifPresent(born -> faults.add(statement.field(), "too-young", born, YOUNGEST));
    }

    private static LocalDate first(String written) {
        return switch (written.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(written), 1, 1);
            case 7 -> YearMonth.parse(written).atDay(1);
            default -> LocalDate.parse(written);
        };
    }

    private static LocalDate last(String written) {
        return switch (written.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(written), 12, 31);
            case 7 -> YearMonth.parse(written).atEndOfMonth();
            default -> LocalDate.parse(written);
        };
    }
}
