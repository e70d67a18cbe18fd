package org.leling.dossier.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.measure.MeasureQuery.Place;
import org.leling.dossier.section.Item;

/** A measure as it holds on a day: what a list needs of it, and none of its words. */
public record Measure(
        String dossier,
        String item,
        LocalDate from,
        String action,
        String party,
        String every,
        MeasureState state,
        String need,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate reviewedOn) {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Reads one from the card. */
    static Measure of(String dossier, Item item) {
        return new Measure(
                dossier,
                item.id(),
                item.from(),
                item.text("action"),
                item.text("party"),
                item.text("every"),
                MeasureState.valueOf(item.text("state")),
                item.text("need"),
                day(item, "agreedOn"),
                day(item, "reviewOn"),
                day(item, "reviewedOn"));
    }

    private static @Nullable LocalDate day(Item item, String name) {
        String text = item.text(name);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Gives where it stands in a list. */
    public Place place() {
        return new Place(reviewOn == null ? NEVER : reviewOn, dossier, item);
    }

    /** Says whether it is agreed, and its day of review has come and not been kept. */
    boolean isDue(LocalDate today) {
        return state == MeasureState.AGREED
                && reviewOn != null
                && !reviewOn.isAfter(today)
                && (reviewedOn == null || reviewedOn.isBefore(reviewOn));
    }
}
