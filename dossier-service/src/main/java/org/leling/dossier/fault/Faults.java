package org.leling.dossier.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.leling.core.exchange.Reading;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;

/** Collects everything that is wrong with a request, so that a caller hears of all of it at once. */
public final class Faults {

    static final String REQUIRED = "required";
    static final String NOT_AN_OBJECT = "not-an-object";

    private final List<Fault> found = new ArrayList<>();

    /** Adds a fault whose words are in the bundle under its code. */
    public void add(String field, String code, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i] instanceof Collection<?> many ? joined(many) : String.valueOf(arguments[i]);
        }
        Fault fault = Fault.of(field, code, texts);
        if (!found.contains(fault) && !(code.equals(REQUIRED) && isThereUnread(field))) {
            found.add(fault);
        }
    }

    /** What was given but can't be read is not missing, nor is anything that should stand within it. */
    private boolean isThereUnread(String field) {
        return names(field)
                || found.stream()
                        .filter(fault -> fault.code().equals(NOT_AN_OBJECT))
                        .map(Fault::field)
                        .anyMatch(whole -> field.startsWith(whole + "."));
    }

    private static String joined(Collection<?> many) {
        return many.stream().map(String::valueOf).collect(Collectors.joining(" / "));
    }

    /** Adds what core-lib found wrong in a part of a request, with the part's own path in place of core-lib's. */
    public void addAll(Reading.Refused<?> refused, String theirs, String ours) {
        for (org.leling.core.exchange.Fault fault : refused.faults()) {
            String path =
                    fault.path().startsWith(theirs) ? ours + fault.path().substring(theirs.length()) : fault.path();
            add(path, "case", fault.chinese(), fault.english());
        }
    }

    /** Says whether something is wrong with a field, or with a part of it. */
    public boolean names(String field) {
        return found.stream()
                .map(Fault::field)
                .anyMatch(each -> each.equals(field) || each.startsWith(field + "[") || each.startsWith(field + "."));
    }

    /** Says whether nothing is wrong. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Goes on only where nothing is wrong; whatever the transaction did is undone.
     *
     * @param type the problem's slug
     * @throws ProblemException 422, holding every fault
     */
    public void refuseIfAny(String type) {
        if (!found.isEmpty()) {
            throw ProblemException.unprocessable(type, found);
        }
    }
}
