package org.leling.schedule.preview;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.core.exchange.Case;
import org.leling.core.exchange.CaseReader;
import org.leling.core.exchange.Reading;
import org.leling.core.obligation.Derivation;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligations;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.Messages.Language;
import org.leling.kit.problem.ProblemException;

/** Derives what a case gives (试算): the whole of core-lib's answer, and nothing stored. */
@Singleton
public class Preview {

    /** A longer window is no question about a person, and costs as much as one about hundreds. */
    private static final int LONGEST_YEARS = 10;

    /** How far beyond what is asked the engine looks, so that states which begin later are known. */
    private static final int MARGIN_DAYS = 500;

    private final Obligations engine;
    private final Ledgers ledgers;

    Preview(Obligations engine, Ledgers ledgers) {
        this.engine = engine;
        this.ledgers = ledgers;
    }

    /**
     * What is owed.
     *
     * @param calendar FINAL, or PROVISIONAL where a row asked about a year whose holidays are not published
     * @param obligations in order
     * @param findings deliveries and waivers that could not be used; absent where there are none
     */
    @Serdeable
    public record Answer(
            String calendar,
            List<DutyRow> obligations,
            @Nullable List<FindingRow> findings) {

        /** What a derivation gives. */
        public static Answer of(Derivation derived) {
            return new Answer(
                    calendar(derived.isProvisional()),
                    derived.obligations().stream().map(DutyRow::of).toList(),
                    null);
        }

        /** What a ledger gives. */
        public static Answer of(Ledger ledger) {
            return new Answer(
                    calendar(ledger.isProvisional()),
                    ledger.entries().stream().map(DutyRow::of).toList(),
                    FindingRow.listOf(ledger.findings()));
        }

        private static String calendar(boolean provisional) {
            return provisional ? "PROVISIONAL" : "FINAL";
        }
    }

    /**
     * Answers a case.
     *
     * @param tree the case as it was sent
     * @param language of the faults
     * @throws ProblemException 400 with every fault
     */
    public Answer answer(Map<String, Object> tree, Language language) {
        if (CaseReader.readCase(tree) instanceof Reading.Refused<Case> refused) {
            throw ProblemException.badRequest("invalid", faults(refused, language));
        }
        Case given = CaseReader.readCase(tree).get();
        checkDays(given);
        try {
            return derive(given);
        } catch (IllegalArgumentException e) {
            // An old fact can lead outside the calendar though the window lies within it.
            throw ProblemException.badRequest("invalid", List.of(outsideCalendar("")));
        }
    }

    private Answer derive(Case given) {
        return given.asOf()
                .map(day -> Answer.of(ledgers.asOf(
                        day, given.dossier(), given.window(), given.campaigns(), given.deliveries(), given.waivers())))
                .orElseGet(() -> Answer.of(engine.derive(given.dossier(), given.window(), given.campaigns())));
    }

    /** Core-lib's faults in the words of the language asked. */
    public static List<Fault> faults(Reading.Refused<?> refused, Language language) {
        return refused.faults().stream()
                .map(fault -> Fault.said(
                        fault.path(), "not-in-form", language == Language.EN ? fault.english() : fault.chinese()))
                .toList();
    }

    private void checkDays(Case given) {
        List<Fault> faults = new ArrayList<>();
        LocalDate from = given.window().from();
        LocalDate to = given.window().to();
        if (ChronoUnit.YEARS.between(from, to) >= LONGEST_YEARS) {
            faults.add(Fault.of("to", "window-too-long", LONGEST_YEARS));
        }
        checkDay("from", from, faults);
        checkDay("to", to, faults);
        given.asOf().ifPresent(day -> checkDay("asOf", day, faults));
        if (given.asOf().isPresent()) {
            given.dossier().firstDay().ifPresent(day -> checkDay("dossier.facts", day, faults));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest("invalid", faults);
        }
    }

    private void checkDay(String field, LocalDate day, List<Fault> faults) {
        if (day.isBefore(firstDay()) || day.isAfter(lastDay())) {
            faults.add(outsideCalendar(field));
        }
    }

    private Fault outsideCalendar(String field) {
        return Fault.of(
                field, "outside-calendar", firstDay().toString(), lastDay().toString());
    }

    private LocalDate firstDay() {
        return engine.calendar().firstDay().plusDays(MARGIN_DAYS);
    }

    private LocalDate lastDay() {
        return engine.calendar().lastDay().minusDays(MARGIN_DAYS);
    }
}
