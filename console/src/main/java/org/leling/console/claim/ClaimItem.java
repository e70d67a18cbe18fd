package org.leling.console.claim;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.leling.console.need.NeedItem.Step;
import org.leling.console.person.Named;

/** A claim as dossier-service shows it; amounts in fen. */
@Serdeable
public record ClaimItem(
        String id,
        int version,
        String dossier,
        @Nullable String person,
        @Nullable Named unit,
        @Nullable String livingClassName,
        String state,
        @Nullable String stateName,
        LocalDate handedIn,
        long days,
        @Nullable Long total,
        @Nullable Long advanced,
        @Nullable Long reimbursed,
        @Nullable LocalDate paid,
        @Nullable LocalDate closed,
        @Nullable List<Part> parts,
        @Nullable List<Step> steps,
        @Nullable List<String> next) {

    /** Copies the lists. */
    public ClaimItem {
        parts = parts == null ? List.of() : List.copyOf(parts);
        steps = steps == null ? List.of() : List.copyOf(steps);
        next = next == null ? List.of() : List.copyOf(next);
    }

    /** A part of the total. */
    @Serdeable
    public record Part(String kind, @Nullable String kindName, long amount) {}

    /** A page of claims. */
    @Serdeable
    public record ClaimPage(
            @Nullable List<ClaimItem> items,
            @Nullable String next,
            @Nullable Integer total) {
        /** Copies the list. */
        public ClaimPage {
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** None. */
        public static ClaimPage empty() {
            return new ClaimPage(null, null, null);
        }
    }

    /** How long claims took and what people laid out. */
    @Serdeable
    public record Figures(
            LocalDate from,
            LocalDate to,
            String by,
            @Nullable List<Line> items,
            @Nullable Line total,
            @Nullable String definition) {
        /** Copies the list. */
        public Figures {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** One group of the figures. */
    @Serdeable
    public record Line(
            String key,
            @Nullable String name,
            int paid,
            @Nullable Integer daysMedian,
            @Nullable Integer days90,
            long advanced,
            @Nullable Long advancedMedian,
            @Nullable Long advanced90,
            long reimbursed,
            int waiting,
            long outstanding) {}
}
