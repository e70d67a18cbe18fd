package org.leling.console.view.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leling.console.client.Problem;
import org.leling.console.client.ServiceRefusedException;

/** What somebody typed into a form: a field is a text, or several. */
public record Typed(Map<String, Object> fields) {

    /** Gives a text without the spaces around it; empty where there is none. */
    public String text(String name) {
        List<String> all = list(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Gives all texts of a field that are not blank. */
    public List<String> list(String name) {
        return all(name).stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Gives all texts of a field in their places, blank ones too. */
    public List<String> all(String name) {
        List<String> all = new ArrayList<>();
        Object given = fields.get(name);
        if (given instanceof Iterable<?> many) {
            many.forEach(each -> all.add(strip(each)));
        } else if (given != null) {
            all.add(strip(given));
        }
        return all;
    }

    private static String strip(@Nullable Object given) {
        return given == null ? "" : String.valueOf(given).strip();
    }

    /** Says whether a choice was made. */
    public boolean has(String name, String value) {
        return list(name).contains(value);
    }

    /** Gives those of these fields that were filled in, as a body to send. */
    public Map<String, Object> body(String... names) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : names) {
            if (!text(name).isEmpty()) {
                body.put(name, text(name));
            }
        }
        return body;
    }

    /**
     * Gives what a service said of a form that it did not take, for the form to be shown again.
     *
     * @throws ServiceRefusedException where it is not the form's fault
     */
    public static List<String> faults(ServiceRefusedException refused) {
        return faults(refused, Problem.Fault::said);
    }

    /**
     * As {@link #faults(ServiceRefusedException)}, each fault in words of the page's own, such as those that name its field.
     *
     * @param say says a fault; an empty text passes it over
     */
    public static List<String> faults(ServiceRefusedException refused, Function<Problem.Fault, String> say) {
        if (refused.status() != 400 && refused.status() != 412 && refused.status() != 422) {
            throw refused;
        }
        List<String> said = refused.problem().faults().stream()
                .filter(fault -> !fault.said().isBlank())
                .map(say)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        return said.isEmpty() ? List.of(refused.problem().sentence()) : said;
    }

    /** As {@link #faults(ServiceRefusedException, Function)}; what goes against what is there already is said as well. */
    public static List<String> faultsOrConflict(ServiceRefusedException refused, Function<Problem.Fault, String> say) {
        return refused.status() == 409 ? List.of(refused.problem().sentence()) : faults(refused, say);
    }
}
