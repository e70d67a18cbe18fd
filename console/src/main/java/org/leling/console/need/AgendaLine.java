package org.leling.console.need;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.leling.console.person.Named;

/** An item before the joint conference, as dossier-service shows it. */
@Serdeable
public record AgendaLine(
        String id,
        int version,
        String need,
        String dossier,
        @Nullable String person,
        @Nullable Named unit,
        String state,
        @Nullable String stateName,
        @Nullable List<String> departments,
        @Nullable List<String> departmentNames,
        @Nullable String question,
        @Nullable LocalDate referred,
        @Nullable String meeting,
        @Nullable String departmentName,
        @Nullable String decision,
        @Nullable String decisionName,
        @Nullable String answer,
        @Nullable LocalDate deadline,
        @Nullable LocalDate answered,
        @Nullable List<Answer> answers,
        @Nullable String result,
        @Nullable String resultName) {

    /** Copies the lists. */
    public AgendaLine {
        departments = departments == null ? List.of() : List.copyOf(departments);
        departmentNames = departmentNames == null ? List.of() : List.copyOf(departmentNames);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** Gives the departments that were asked and have not answered yet. */
    public List<String> waitingFor() {
        return departments.stream()
                .filter(asked ->
                        answers.stream().noneMatch(each -> each.department().equals(asked)))
                .toList();
    }

    /** What one department answered. */
    @Serdeable
    public record Answer(
            String department,
            @Nullable String departmentName,
            @Nullable String decision,
            @Nullable String answer,
            @Nullable LocalDate deadline,
            @Nullable List<Former> corrected) {
        /** Copies the list. */
        public Answer {
            corrected = corrected == null ? List.of() : List.copyOf(corrected);
        }
    }

    /** An answer that was taken down wrongly, with why it was said anew. */
    @Serdeable
    public record Former(
            @Nullable String departmentName,
            @Nullable String decisionName,
            @Nullable String answer,
            @Nullable String reason) {}

    /** Says whether it may still be asked otherwise. */
    public boolean open() {
        return state.equals("WAITING") || state.equals("ON_AGENDA");
    }

    /** A page of items. */
    @Serdeable
    public record AgendaPage(
            @Nullable List<AgendaLine> items, @Nullable String next) {
        /** Copies the list. */
        public AgendaPage {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** A meeting. */
    @Serdeable
    public record Meeting(
            String id,
            LocalDate on,
            @Nullable String place,
            boolean held,
            @Nullable Boolean cancelled,
            int items,
            @Nullable Integer answered,
            @Nullable Integer adjourned) {
        /** Says whether it does not take place. */
        public boolean off() {
            return Boolean.TRUE.equals(cancelled);
        }

        /** Says whether it is still to come or under way. */
        public boolean open() {
            return !held && !off();
        }
    }

    /** The meetings. */
    @Serdeable
    public record Meetings(@Nullable List<Meeting> items) {
        /** Copies the list. */
        public Meetings {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** A meeting with its agenda. */
    @Serdeable
    public record Agenda(Meeting meeting, @Nullable List<AgendaLine> items) {
        /** Copies the list. */
        public Agenda {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }
}
