package org.leling.dossier.card.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.card.Card;
import org.leling.dossier.card.Cards;
import org.leling.dossier.card.CareGroupShown;
import org.leling.dossier.card.HistoryItem;
import org.leling.dossier.card.Revealed;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.text.Language;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** The card, its history, the care group, and fields in the clear. */
@Controller("/dossiers/{id}")
@Secured({
    Roles.BUREAU,
    Roles.UNIT,
    Roles.COMMUNITY,
    Roles.INSTITUTION,
    Roles.VOLUNTEER,
    Roles.DISPATCHER,
    Roles.AUDITOR,
    Roles.SERVICE
})
class CardController {

    private final Cards cards;

    CardController(Cards cards) {
        this.cards = cards;
    }

    /** What came of a history's reading. */
    @io.micronaut.serde.annotation.Serdeable
    record History(List<HistoryItem> items) {}

    /**
     * The card of a day, masked.
     *
     * @param on the day; today if absent
     * @param knownAt as it was believed at this instant; now if absent
     */
    @Get
    HttpResponse<Card> card(
            @PathVariable String id,
            @QueryValue @Nullable String on,
            @QueryValue @Nullable String knownAt,
            HttpRequest<?> request,
            Caller caller) {
        Faults faults = new Faults();
        Optional<LocalDate> day = day(on, faults);
        Optional<Instant> instant = instant(knownAt, faults);
        faults.refuseIfAny("card-refused");
        Card card = cards.get(id, new Cards.Asked(day, instant), Language.of(request), caller);
        return HttpResponse.ok(card).header(HttpHeaders.ETAG, Preconditions.etag(card.version()));
    }

    private static Optional<LocalDate> day(@Nullable String text, Faults faults) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            faults.add("on", "not-a-day");
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(@Nullable String text, Faults faults) {
        try {
            // A plus that was not escaped in the URL arrives as a blank.
            return Optional.ofNullable(text)
                    .map(given -> OffsetDateTime.parse(given.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            faults.add("knownAt", "not-an-instant");
            return Optional.empty();
        }
    }

    /** Who changed what, when, from what source and why; the newest first. */
    @Get("/history")
    History history(@PathVariable String id, HttpRequest<?> request, Caller caller) {
        return new History(cards.history(id, Language.of(request), caller));
    }

    /** The care group, in the order of calling. */
    @Get("/care-group")
    HttpResponse<CareGroupShown> careGroup(@PathVariable String id, HttpRequest<?> request, Caller caller) {
        CareGroupShown shown = cards.careGroup(id, Language.of(request), caller);
        return HttpResponse.ok(shown).header(HttpHeaders.ETAG, Preconditions.etag(shown.version()));
    }

    /**
     * Fields in the clear as they are today, for a reason that is kept. In careGroup whoever stands in, or is on leave, is
     * marked so in person; name, standsInFor and onLeaveUntil hold the same without words.
     */
    @Post("/reveal")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.DISPATCHER})
    Revealed reveal(@PathVariable String id, @Body Map<String, Object> body, HttpRequest<?> request) {
        return cards.reveal(id, body, Language.of(request));
    }
}
