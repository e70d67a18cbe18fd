package org.leling.console.view.web;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leling.console.client.Problem;
import org.leling.console.view.Terms;

/**
 * Says what is wrong with a form's fields under the names that the form gives them: {@code wards[1].beds} is looked for in
 * the bundle as {@code <group>.wards.beds}, with the row's number, from one on, as its value. A field without a name there is
 * said without.
 */
public record FieldNames(Terms terms, String group) implements Function<Problem.Fault, String> {

    private static final Pattern ROW = Pattern.compile("\\[([0-9]{1,4})]");

    @Override
    public String apply(Problem.Fault fault) {
        Matcher row = ROW.matcher(fault.path());
        int number = row.find() ? Integer.parseInt(row.group(1)) + 1 : 0;
        String key = group + "." + row.replaceAll("");
        String name = terms.text(key, number);
        return name.equals(key) ? fault.said() : terms.text("fault-of", name, fault.said());
    }
}
