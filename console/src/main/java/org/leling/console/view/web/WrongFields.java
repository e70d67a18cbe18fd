package org.leling.console.view.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.leling.console.client.Problem;
import org.leling.console.client.ServiceRefusedException;

/** What a service said is wrong with each field of a form, for it to stand beside the field. */
public record WrongFields(List<Problem.Fault> faults) {

    private static final String ITEM = "items[0].";
    private static final String ROW = "\\[[0-9]+]";

    /** Copies the list. */
    public WrongFields {
        faults = List.copyOf(faults);
    }

    /** Takes the faults of a refusal. */
    public static WrongFields of(ServiceRefusedException refused) {
        return new WrongFields(refused.problem().faults());
    }

    /**
     * Gives the same with what is said of a path under the name of its field, where the path's parts would name another.
     *
     * @param path the path without the numbers of rows
     */
    public WrongFields with(String path, String name) {
        return new WrongFields(faults.stream()
                .map(fault -> fault.path().replaceAll(ROW, "").equals(path)
                        ? new Problem.Fault(name, fault.code(), fault.message())
                        : fault)
                .toList());
    }

    /** Gives what is wrong with a field; an empty text where nothing is. */
    public String of(String name) {
        return faults.stream()
                .filter(fault -> isAbout(fault.path(), name))
                .map(Problem.Fault::said)
                .filter(said -> !said.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Of an item's path the attribute alone counts, for an attribute may hold questions that are named alike. */
    private static boolean isAbout(String path, String name) {
        return path.startsWith(ITEM)
                ? attribute(path).equals(name)
                : Arrays.asList(path.split("[.\\[\\]]+")).contains(name);
    }

    /** Gives the attribute that the path of an item's fault names: {@code phone} of {@code items[0].phone}. */
    public static String attribute(String path) {
        String inside = path.startsWith(ITEM) ? path.substring(ITEM.length()) : path;
        return inside.split("[.\\[]", 2)[0];
    }
}
