package org.leling.console.duty;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;
import org.leling.console.person.PersonItem;

/** A duty in a list, with the rule's words and, where the list is of many people, the person (masked). */
public record DutyLine(
        Duty duty, @Nullable String words, @Nullable PersonItem person) {

    /** Joins duties with the words of their rules and with their people. */
    public static List<DutyLine> of(
            List<Duty> duties, Map<String, Policies.Rule> rules, Map<String, PersonItem> people) {
        return duties.stream()
                .map(duty -> new DutyLine(duty, words(duty, rules), people.get(duty.person())))
                .toList();
    }

    static @Nullable String words(Duty duty, Map<String, Policies.Rule> rules) {
        Policies.Rule rule = rules.get(duty.rule());
        return rule == null ? null : rule.words();
    }
}
