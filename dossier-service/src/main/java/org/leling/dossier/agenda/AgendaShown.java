package org.leling.dossier.agenda;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.card.Card.Named;
import org.leling.dossier.flow.People;
import org.leling.dossier.text.Language;

/**
 * An item as it is shown.
 *
 * @param person whose name, masked
 * @param question what is asked; absent for readers who do not answer it
 * @param answer in words; absent as the question is
 */
@Serdeable
public record AgendaShown(
        String id,
        int version,
        String need,
        String dossier,
        @Nullable String person,
        @Nullable Named unit,
        String state,
        String stateName,
        List<String> departments,
        List<String> departmentNames,
        @Nullable String question,
        LocalDate referred,
        @Nullable String meeting,
        @Nullable String department,
        @Nullable String departmentName,
        @Nullable String decision,
        @Nullable String decisionName,
        @Nullable String answer,
        @Nullable LocalDate deadline,
        @Nullable LocalDate answered) {

    /** A page of items. */
    @Serdeable
    public record Page(List<AgendaShown> items, @Nullable String next) {}

    /**
     * Shows an item.
     *
     * @param person whose it is; null where that is plain
     */
    public static AgendaShown of(AgendaItem item, People.@Nullable InList person, Language language, boolean inClear) {
        Department department = item.department();
        Decision decision = item.decision();
        return new AgendaShown(
                item.id(),
                item.version(),
                item.need(),
                item.dossier(),
                person == null ? null : person.name(),
                person == null ? null : person.unit(),
                item.state().name(),
                language.say("agenda.state." + item.state()),
                item.departments().stream().map(Enum::name).toList(),
                item.departments().stream()
                        .map(each -> language.say("department." + each))
                        .toList(),
                inClear ? item.question() : null,
                item.referredOn(),
                item.meeting().isEmpty() ? null : item.meeting(),
                department == null ? null : department.name(),
                department == null ? null : language.say("department." + department),
                decision == null ? null : decision.name(),
                decision == null ? null : language.say("decision." + decision),
                inClear && !item.answer().isEmpty() ? item.answer() : null,
                item.deadline(),
                item.answeredOn());
    }
}
