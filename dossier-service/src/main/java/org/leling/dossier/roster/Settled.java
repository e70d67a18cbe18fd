package org.leling.dossier.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leling.core.exchange.Fault;
import org.leling.core.exchange.Reading;
import org.leling.dossier.caregroup.CareGroupEdit;
import org.leling.dossier.record.Edit;
import org.leling.dossier.section.PlanningFacts;

/** Makes whole what the rows of a workbook say of one person, and holds it against what is recorded of them. */
final class Settled {

    private Settled() {}

    /**
     * Settles an edit; finds why it does not go together with what is recorded, in Chinese and in English. An edit that
     * changes nothing contradicts nothing.
     */
    static Optional<List<String>> findRefusal(Edit edit, LocalDate day) {
        if (edit.isEmpty()) {
            return Optional.empty();
        }
        PlanningFacts.settle(edit, day);
        CareGroupEdit.settle(edit, day);
        return edit.believed().dossier(day) instanceof Reading.Refused<?> refused
                ? Optional.of(List.of(words(refused, Fault::chinese), words(refused, Fault::english)))
                : Optional.empty();
    }

    private static String words(Reading.Refused<?> refused, Function<Fault, String> language) {
        return refused.faults().stream()
                .map(fault -> fault.path() + " " + language.apply(fault))
                .collect(Collectors.joining("; "));
    }
}
