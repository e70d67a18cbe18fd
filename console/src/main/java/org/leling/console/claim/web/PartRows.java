package org.leling.console.claim.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.claim.ClaimItem;
import org.leling.console.claim.Yuan;
import org.leling.console.view.web.SpareRows;
import org.leling.console.view.web.Typed;

/** The rows of a claim's form in which the parts of the total are typed (费用构成). */
public final class PartRows {

    /** What a part may be for, in the order of the form. */
    public static final List<String> KINDS = List.of("OUTPATIENT", "INPATIENT", "MEDICINE", "DEVICE", "CARE", "OTHER");

    private static final Row BLANK = new Row("", "");

    private PartRows() {}

    /** One row as it is typed. */
    public record Row(String kind, String amount) {
        boolean isBlank() {
            return kind.isEmpty() && amount.isEmpty();
        }
    }

    /** Gives empty rows. */
    public static List<Row> blank() {
        return SpareRows.behind(List.of(), BLANK);
    }

    /** Gives the rows of what is recorded. */
    static List<Row> of(List<ClaimItem.Part> parts) {
        List<Row> recorded = parts.stream()
                .map(part -> new Row(part.kind(), Yuan.yuan(part.amount())))
                .toList();
        return SpareRows.behind(recorded, BLANK);
    }

    /** Gives the rows that were typed. */
    static List<Row> of(Typed typed) {
        return SpareRows.behind(filled(typed), BLANK);
    }

    private static List<Row> filled(Typed typed) {
        return SpareRows.typed(i -> new Row(typed.text("partKind" + i), typed.text("partAmount" + i)), Row::isBlank);
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
