package org.leling.dossier.campaign;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.card.Card.Named;

/**
 * A form as it is shown.
 *
 * @param person whose name, masked
 * @param gifts how many things were given
 * @param needs how many needs it brought
 * @param things how many things were done there and then
 * @param takenBack whether it counts no longer
 * @param needsTakenBack the needs that went with it, told as it is taken back
 * @param needsKept the needs that stay, since somebody has seen to them already
 * @param details what was found, given and done; absent in lists and for readers who do not answer needs
 */
@Serdeable
public record FormShown(
        String form,
        String campaign,
        String dossier,
        String person,
        @Nullable Named unit,
        LocalDate on,
        boolean met,
        @Nullable Integer satisfied,
        int gifts,
        int needs,
        int things,
        List<String> with,
        String byName,
        Instant at,
        boolean takenBack,
        @Nullable Details details,
        @Nullable List<String> needsTakenBack,
        @Nullable List<String> needsKept) {

    /** Gives the same with what became of its needs as it was taken back. */
    public FormShown withNeeds(List<String> back, List<String> kept) {
        return new FormShown(
                form, campaign, dossier, person, unit, on, met, satisfied, gifts, needs, things, with, byName, at,
                takenBack, details, back, kept);
    }

    /** What stands encrypted. */
    @Serdeable
    public record Details(@Nullable String found, List<GiftShown> gifts, List<String> done, List<String> needs) {}

    /** Something given. */
    @Serdeable
    public record GiftShown(String item, int count) {}

    /** A page of forms. */
    @Serdeable
    public record Page(List<FormShown> items, @Nullable String next) {}

    /**
     * What came of sending one.
     *
     * @param needs the ids of the needs that it brought
     */
    @Serdeable
    public record Receipt(String form, String campaign, String dossier, List<String> needs) {}

    /** Somebody whom a campaign is for, and whether they were met. */
    @Serdeable
    public record Entitled(
            String dossier,
            String person,
            @Nullable Named unit,
            String livingClass,
            String livingClassName,
            boolean visited) {}

    /** A page of those whom a campaign is for. */
    @Serdeable
    public record EntitledPage(
            List<Entitled> items, @Nullable String next) {}

    /**
     * How far a campaign has come (覆盖情况): of those alive today and within its divisions, how many were met.
     *
     * @param gifts how many things were given
     * @param satisfied how many of those asked said 4 or 5
     */
    @Serdeable
    public record Coverage(
            String campaign,
            String by,
            int entitled,
            int visited,
            int forms,
            int gifts,
            int needs,
            int things,
            int asked,
            int satisfied,
            List<Line> items) {}

    /** One group. */
    @Serdeable
    public record Line(String key, String name, int entitled, int visited) {}
}
