package org.leling.dossier.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.JoinedPeriod;
import org.leling.dossier.roster.sheet.WrittenDate;

/** Holds what is said of a career against the birth and against history: who joined when, and retired when. */
final class CareerRules {

    /** How old somebody is at least who joins. */
    static final int YOUNGEST = 10;

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
            if (each.key().equals(Field.JOINED_WORK.key())) {
                checkJoined(each);
            } else if (each.key().equals(Field.JOINED_PERIOD.key())) {
                checkPeriod(each);
            } else if (each.key().equals(Field.RETIRED.key())) {
                checkRetired(each);
            }
        }
    }

    private void checkJoined(Statement statement) {
        WrittenDate joined = WrittenDate.read(String.valueOf(statement.value()));
        if (joined.findEarliest().orElseThrow().isAfter(LAST_JOINED)) {
            faults.add(statement.field(), "joined-too-late");
        }
        checkAge(statement, joined.findLatest().orElseThrow());
    }

    /** The period in which somebody joined follows from the day, where that says it; another can't be stated. */
    private void checkPeriod(Statement statement) {
        Optional<JoinedPeriod> follows = believed.find(Field.JOINED_WORK, statement.from())
                .flatMap(joined -> JoinedPeriod.find(joined.toString()));
        JoinedPeriod said = JoinedPeriod.valueOf(String.valueOf(statement.value()));
        if (follows.isPresent() && follows.get() != said) {
            faults.add(statement.field(), "differs-from-joined");
        }
        checkAge(statement, said.last());
    }

    private void checkRetired(Statement statement) {
        WrittenDate retired = WrittenDate.read(String.valueOf(statement.value()));
        if (retired.findEarliest().orElseThrow().isAfter(today)) {
            faults.add(statement.field(), "in-the-future", retired.plain(), today);
        } else if (retired.findLatest().orElseThrow().isBefore(FIRST_RETIRED)) {
            faults.add(statement.field(), "retired-too-early");
        }
    }

    private void checkAge(Statement statement, LocalDate latest) {
        believed.findBorn()
                .filter(born -> latest.isBefore(born.plusYears(YOUNGEST)))
                .ifPresent(born -> faults.add(statement.field(), "too-young", born, YOUNGEST));
    }
}
