package org.leling.dossier.need;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A need or suggestion and where it stands (需求建议). Its words are not here: they stand in the dossier's event.
 *
 * @param id its id
 * @param dossier whose
 * @param event the id of the dossier's event NEED
 * @param source the occasion: {@code visit}, {@code call}, {@code campaign}, {@code import}, …
 * @param campaign the campaign whose form brought it, or an empty text
 * @param owner the directory's entry that sees to it, or an empty text
 * @param respondedOn the day of the first response
 * @param respondedBy the account that responded last; it may not be the one that asks whether the person is content
 */
public record Need(
        String id,
        String dossier,
        String event,
        NeedKind kind,
        LocalDate raisedOn,
        String source,
        String campaign,
        NeedState state,
        int version,
        String owner,
        @Nullable LocalDate respondedOn,
        String respondedBy,
        @Nullable NeedOutcome outcome,
        @Nullable LocalDate closedOn,
        @Nullable Contentment content,
        @Nullable AskedOf askedOf,
        @Nullable LocalDate askedOn) {

    /** Refuses nulls where none may stand. */
    public Need {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(raisedOn, "raisedOn");
        Objects.requireNonNull(state, "state");
    }

    /** Begins a need. */
    public static Need raised(
            String id,
            String dossier,
            String event,
            NeedKind kind,
            LocalDate on,
            String source,
            String campaign,
            String owner) {
        return new Need(
                id,
                dossier,
                event,
                kind,
                on,
                source,
                campaign,
                NeedState.RAISED,
                1,
                owner,
                null,
                "",
                null,
                null,
                null,
                null,
                null);
    }

    private Need next(
            NeedState to,
            NeedKind newKind,
            String newOwner,
            @Nullable LocalDate firstResponse,
            String lastResponseBy,
            @Nullable NeedOutcome how,
            @Nullable LocalDate end,
            @Nullable Contentment said,
            @Nullable AskedOf by,
            @Nullable LocalDate saidOn) {
        return new Need(
                id,
                dossier,
                event,
                newKind,
                raisedOn,
                source,
                campaign,
                to,
                version + 1,
                newOwner,
                firstResponse,
                lastResponseBy,
                how,
                end,
                said,
                by,
                saidOn);
    }

    Need assigned(NeedKind newKind, String newOwner) {
        return next(state, newKind, newOwner, respondedOn, respondedBy, outcome, closedOn, content, askedOf, askedOn);
    }

    Need in(NeedState to) {
        return next(to, kind, owner, respondedOn, respondedBy, outcome, closedOn, content, askedOf, askedOn);
    }

    Need responded(LocalDate on, String by) {
        NeedState to = state == NeedState.RAISED ? NeedState.RESPONDED : state;
        LocalDate first = respondedOn == null ? on : respondedOn;
        return next(to, kind, owner, first, by, outcome, closedOn, content, askedOf, askedOn);
    }

    Need ended(NeedState end, @Nullable NeedOutcome how, LocalDate on) {
        return next(end, kind, owner, respondedOn, respondedBy, how, on, content, askedOf, askedOn);
    }

    /** What was said before stands in the steps; it is asked again when it is done again. */
    Need reopened() {
        NeedState to = respondedOn == null ? NeedState.RAISED : NeedState.RESPONDED;
        return next(to, kind, owner, respondedOn, respondedBy, null, null, null, null, null);
    }

    Need asked(Contentment said, AskedOf by, LocalDate on) {
        return next(state, kind, owner, respondedOn, respondedBy, outcome, closedOn, said, by, on);
    }
}
