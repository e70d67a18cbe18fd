package org.leling.console.claim.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leling.console.claim.ClaimItem;
import org.leling.console.claim.Yuan;
import org.leling.console.view.web.Typed;

/** The rows of a claim's form in which the parts of the total are typed (费用构成). */
public final class PartRows {

    /** What a part may be for, in the order of the form. */
    public static final List<String> KINDS = List.of("OUTPATIENT", "INPATIENT", "MEDICINE", "DEVICE", "CARE", "OTHER");

    private static final int MOST = 50;
    private static final int LEAST_ROWS = 3;
    private static final int SPARE_ROWS = 2;

    private PartRows() {}

    /** One row as it is typed. */
    public record Row(String kind, String amount) {
        boolean isBlank() {
            return kind.isEmpty() && amount.isEmpty();
        }
    }

    /** Gives empty rows. */
    public static List<Row> blank() {
        return padded(List.of());
    }

    /** Gives the rows of what is recorded. */
    static List<Row> of(List<ClaimItem.Part> parts) {
        return padded(parts.stream()
                .map(part -> new Row(part.kind(), Yuan.yuan(part.amount())))
                .toList());
    }

    /** Gives the rows that were typed. */
    static List<Row> of(Typed typed) {
        return padded(filled(typed));
    }

    private static List<Row> padded(List<Row> rows) {
        int size = Math.min(MOST, Math.max(LEAST_ROWS, rows.size() + SPARE_ROWS));
        return Stream.concat(rows.stream(), Stream.generate(() -> new Row("", "")))
                .limit(size)
                .toList();
    }

    private static List<Row> filled(Typed typed) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Row row = new Row(typed.text("partKind" + i), typed.text("partAmount" + i));
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Gives what is sent of the rows that were filled in; what is no amount goes as it was typed. */
    static List<Map<String, Object>> body(Typed typed) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Row row : filled(typed)) {
            Map<String, Object> part = new LinkedHashMap<>();
            if (!row.kind().isEmpty()) {
                part.put("kind", row.kind());
            }
            if (!row.amount().isEmpty()) {
                part.put("amount", amount(row.amount()));
            }
            parts.add(part);
        }
        return parts;
    }

    /** Gives fen, or what was typed where it is no amount, for the service to say so beside every other fault. */
    static Object amount(String typed) {
        return Yuan.fen(typed).<Object>map(fen -> fen).orElse(typed);
    }
}
