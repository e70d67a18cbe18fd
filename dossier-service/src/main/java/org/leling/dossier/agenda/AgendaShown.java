package org.leling.dossier.agenda;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.agenda.AgendaItem.Answer;
import org.leling.dossier.card.Card.Named;
import org.leling.dossier.flow.People;
import org.leling.dossier.text.Language;

/**
 * An item as it is shown.
 *
 * @param person whose name, masked
 * @param question what is asked; absent for readers who do not answer it
 * @param answer in words, of several departments one after the other; absent as the question is
 * @param department who answered last, before all have answered too; its name names all that answered
 * @param answers what each department answered so far
 * @param result what became of it at the meeting that is shown; absent where none is
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
        @Nullable LocalDate answered,
        List<AnswerShown> answers,
        @Nullable String result,
        @Nullable String resultName) {

    /**
     * What one department answered.
     *
     * @param meeting at which; absent where that is not known
     * @param corrected what stood there before, the first first, each with why it was said anew
     */
    @Serdeable
    public record AnswerShown(
            String department,
            String departmentName,
            String decision,
            String decisionName,
            @Nullable String answer,
            @Nullable LocalDate deadline,
            LocalDate answered,
            @Nullable String meeting,
            List<Former> corrected) {}

    /**
     * An answer that was taken down wrongly.
     *
     * @param department under which it stood: the wrong one, it may be
     */
    @Serdeable
    public record Former(
            String department,
            String departmentName,
            String decision,
            String decisionName,
            @Nullable String answer,
            @Nullable LocalDate deadline,
            LocalDate answered,
            @Nullable String reason) {}

    /** A page of items. */
    @Serdeable
    public record Page(List<AgendaShown> items, @Nullable String next) {}

    /**
     * Shows an item.
     *
     * @param person whose it is; null where that is plain
     */
    public static AgendaShown of(AgendaItem item, People.@Nullable InList person, Language language, boolean inClear) {
        List<Answer> answers = item.answers();
        @Nullable Answer last = item.findLast().orElse(null);
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
                last == null ? null : last.department().name(),
                last == null ? null : names(answers, each -> "department." + each.department(), language),
                last == null ? null : last.decision().name(),
                last == null ? null : names(answers, each -> "decision." + each.decision(), language),
                last == null || !inClear ? null : whole(answers, language),
                answers.stream()
                        .map(Answer::deadline)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                item.findSettling().map(Answer::on).orElse(null),
                item.courses().stream()
                        .map(course -> shown(course, language, inClear))
                        .toList(),
                null,
                null);
    }

    /** Gives the same with what became of it at a meeting. */
    AgendaShown with(MeetingResult of, Language language) {
        return new AgendaShown(
                id,
                version,
                need,
                dossier,
                person,
                unit,
                state,
                stateName,
                departments,
                departmentNames,
                question,
                referred,
                meeting,
                department,
                departmentName,
                decision,
                decisionName,
                answer,
                deadline,
                answered,
                answers,
                of.name(),
                language.say("agenda.result." + of));
    }

    private static String names(List<Answer> answers, Function<Answer, String> key, Language language) {
        return answers.stream()
                .map(key)
                .distinct()
                .map(language::say)
                .collect(Collectors.joining(language.say("list.separator")));
    }

    private static String whole(List<Answer> answers, Language language) {
        return answers.size() < 2
                ? answers.get(0).text()
                : answers.stream()
                        .map(each -> language.say("department." + each.department())
                                + language.say("value.colon")
                                + language.say("decision." + each.decision())
                                + language.say("clause.separator")
                                + each.text())
                        .collect(Collectors.joining(language.say("sentence.separator")));
    }

    private static AnswerShown shown(List<Answer> given, Language language, boolean inClear) {
        Answer answer = given.get(given.size() - 1);
        List<Former> corrected = new ArrayList<>();
        for (int i = 0; i < given.size() - 1; i++) {
            Answer former = given.get(i);
            corrected.add(new Former(
                    former.department().name(),
                    language.say("department." + former.department()),
                    former.decision().name(),
                    language.say("decision." + former.decision()),
                    inClear ? former.text() : null,
                    former.deadline(),
                    former.on(),
                    inClear ? given.get(i + 1).reason() : null));
        }
        return new AnswerShown(
                answer.department().name(),
                language.say("department." + answer.department()),
                answer.decision().name(),
                language.say("decision." + answer.decision()),
                inClear ? answer.text() : null,
                answer.deadline(),
                answer.on(),
                answer.meeting().isEmpty() ? null : answer.meeting(),
                corrected);
    }
}
