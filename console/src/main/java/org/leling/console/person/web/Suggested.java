package org.leling.console.person.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.console.need.NeedItem;
import org.leling.console.view.Terms;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;

/**
 * What a form about a measure begins with: one proposed from a need, or the next step of one that is there. Nothing of it is
 * recorded before the form is sent, and all of it can be changed in the form.
 */
final class Suggested {

    /** The section of measures. */
    static final String SECTION = "MEASURE";

    private static final String STATE = "state";
    private static final int MONTHS_TO_REVIEW = 6;

    private Suggested() {}

    /** A measure for a need: it names the need, not its words, which fewer people read. */
    static Map<String, Object> from(NeedItem need, String proposedBy, Terms terms) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(STATE, "PROPOSED");
        values.put("action", action(need.kind()).name());
        values.put("party", Party.UNIT.name());
        values.put("every", CalendarUnit.MONTH.name());
        values.put("why", terms.text("measure.why", terms.fullDay(need.raised()), need.kindName()));
        values.put("need", need.event());
        values.put("proposedBy", proposedBy);
        return values;
    }

    private static Action action(@Nullable String kind) {
        return switch (String.valueOf(kind)) {
            case "MEDICAL" -> Action.HEALTH_REPORT;
            case "CARE" -> Action.HOME_CARE;
            case "FAMILY" -> Action.RELATIVES_CONTACT;
            case "LEGAL" -> Action.LEGAL_AID;
            case "SPIRITUAL" -> Action.COMPANIONSHIP;
            case "REIMBURSEMENT" -> Action.REIMBURSEMENT;
            default -> Action.VISIT;
        };
    }

    /** The next step of a measure: {@code agree}, {@code review} or {@code decline}; empty for another word. */
    static Optional<Map<String, Object>> step(@Nullable String step, LocalDate today) {
        String next = today.plusMonths(MONTHS_TO_REVIEW).toString();
        Map<String, Object> values = new LinkedHashMap<>();
        switch (String.valueOf(step)) {
            case "agree" -> {
                values.put(STATE, "AGREED");
                values.put("agreedOn", today.toString());
                values.put("reviewOn", next);
            }
            case "review" -> {
                values.put("reviewedOn", today.toString());
                values.put("reviewOn", next);
            }
            case "decline" -> values.put(STATE, "DECLINED");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
