package org.leling.dossier.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.section.Section;

/** Holds the days and amounts of one item against each other and against today: what was done lies in the past. */
final class ItemDays {

    /** Stands for the day from which the item holds. */
    private static final String FROM = "from";

    private static final List<Order> EVERYWHERE = List.of(new Order(FROM, "until"));

    private static final Map<Section, List<Order>> ORDERS = Map.of(
            Section.FAMILY_MEMBER, List.of(new Order("born", "died")),
            Section.ASSESSMENT, List.of(new Order(FROM, "reviewOn")),
            Section.HOME_ADAPTATION,
                    List.of(
                            new Order("assessedOn", "plannedFor"),
                            new Order("assessedOn", "doneOn"),
                            new Order("assessedOn", "paidOn"),
                            new Order("doneOn", "paidOn")),
            Section.MEASURE, List.of(new Order("starts", "until"), new Order("agreedOn", "reviewOn")));

    private static final Map<Section, List<String>> PAST = Map.of(
            Section.FAMILY_MEMBER, List.of("born", "died"),
            Section.HOME_ADAPTATION, List.of("assessedOn", "doneOn", "paidOn"),
            Section.EQUIPMENT, List.of("checkedOn"),
            Section.MEASURE, List.of("agreedOn", "reviewedOn"));

    private ItemDays() {}

    private record Order(String earlier, String later) {}

    static void check(
            Section section, String path, LocalDate from, Map<String, Object> values, LocalDate today, Faults faults) {
        for (String name : PAST.getOrDefault(section, List.of())) {
            if (values.get(name) instanceof String day && LocalDate.parse(day).isAfter(today)) {
                faults.add(path + "." + name, "in-the-future", day, today);
            }
        }
        EVERYWHERE.forEach(order -> check(order, path, from, values, faults));
        ORDERS.getOrDefault(section, List.of()).forEach(order -> check(order, path, from, values, faults));
        if (section == Section.MEASURE) {
            checkReview(path, values, faults);
        }
        if (section == Section.HOME_ADAPTATION) {
            checkShares(path, values, faults);
        }
    }

    private static void check(Order order, String path, LocalDate from, Map<String, Object> values, Faults faults) {
        Object earlier = order.earlier().equals(FROM) ? from.toString() : values.get(order.earlier());
        if (earlier instanceof String first
                && values.get(order.later()) instanceof String last
                && last.compareTo(first) < 0
                && !faults.names(path + "." + order.later())) {
            String fault = order.later().equals("until") ? "ends-before-it-begins" : "out-of-order";
            faults.add(path + "." + order.later(), fault, last, first);
        }
    }

    /** A measure that has ended is not looked at again: who wants it to go on says until when. */
    private static void checkReview(String path, Map<String, Object> values, Faults faults) {
        if (values.get("until") instanceof String until
                && values.get("reviewOn") instanceof String review
                && review.compareTo(until) > 0
                && !faults.names(path + ".reviewOn")) {
            faults.add(path + ".reviewOn", "review-after-end", review, until);
        }
    }

    /** What was paid by others and by the person themself is part of what it cost. */
    private static void checkShares(String path, Map<String, Object> values, Faults faults) {
        if (!(values.get("cost") instanceof String cost)) {
            return;
        }
        BigDecimal shares = amount(values, "subsidy").add(amount(values, "ownShare"));
        if (shares.compareTo(new BigDecimal(cost)) > 0) {
            faults.add(path + ".cost", "exceeds", shares.toPlainString(), cost);
        }
    }

    private static BigDecimal amount(Map<String, Object> values, String name) {
        return values.get(name) instanceof String text ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
