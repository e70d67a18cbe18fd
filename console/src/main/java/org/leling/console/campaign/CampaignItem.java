package org.leling.console.campaign;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.leling.console.person.Named;

/** A campaign as dossier-service shows it. */
@Serdeable
public record CampaignItem(
        String id,
        String kind,
        LocalDate from,
        LocalDate to,
        @Nullable List<String> divisions,
        @Nullable String name) {

    /** Copies the list. */
    public CampaignItem {
        divisions = divisions == null ? List.of() : List.copyOf(divisions);
    }

    /** Says whether forms are filled for it. */
    public boolean hasForms() {
        return kind.equals("VISIT") || kind.equals("COMMEMORATION");
    }

    /** All campaigns. */
    @Serdeable
    public record Campaigns(@Nullable List<CampaignItem> items) {
        /** Copies the list. */
        public Campaigns {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** How far a campaign has come. */
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
            @Nullable List<Line> items) {
        /** Copies the list. */
        public Coverage {
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** Gives how many of a hundred were met; nothing where it is for nobody. */
        public String percent() {
            return share(visited, entitled);
        }
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "—" : (100 * part / whole) + "%";
    }

    /** One group. */
    @Serdeable
    public record Line(String key, @Nullable String name, int entitled, int visited) {
        /** Gives how many of a hundred were met. */
        public String percent() {
            return share(visited, entitled);
        }
    }

    /** Somebody whom it is for. */
    @Serdeable
    public record Entitled(
            String dossier,
            @Nullable String person,
            @Nullable Named unit,
            @Nullable String livingClass,
            boolean visited) {}

    /** A page of those whom it is for. */
    @Serdeable
    public record EntitledPage(
            @Nullable List<Entitled> items, @Nullable String next) {
        /** Copies the list. */
        public EntitledPage {
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** None. */
        public static EntitledPage empty() {
            return new EntitledPage(null, null);
        }
    }

    /** A form that was sent. */
    @Serdeable
    public record Sent(
            String form,
            String dossier,
            @Nullable String person,
            LocalDate on,
            boolean met,
            @Nullable String byName,
            boolean takenBack,
            @Nullable List<String> needsTakenBack,
            @Nullable List<String> needsKept) {

        /** Copies the lists. */
        public Sent {
            needsTakenBack = needsTakenBack == null ? List.of() : List.copyOf(needsTakenBack);
            needsKept = needsKept == null ? List.of() : List.copyOf(needsKept);
        }

        /** Says whether it had brought needs. */
        public boolean hadNeeds() {
            return !needsTakenBack.isEmpty() || !needsKept.isEmpty();
        }
    }

    /** A page of forms. */
    @Serdeable
    public record SentPage(
            @Nullable List<Sent> items, @Nullable String next) {
        /** Copies the list. */
        public SentPage {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** What came of a form. */
    @Serdeable
    public record Receipt(
            String form,
            String campaign,
            String dossier,
            @Nullable List<String> needs) {
        /** Copies the list. */
        public Receipt {
            needs = needs == null ? List.of() : List.copyOf(needs);
        }
    }
}
