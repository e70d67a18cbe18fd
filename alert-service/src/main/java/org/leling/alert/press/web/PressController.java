package org.leling.alert.press.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.leling.alert.press.Heartbeats;
import org.leling.alert.press.PressDesk;
import org.leling.alert.press.Receipt;
import org.leling.alert.press.Untreated;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.problem.Problems;

/**
 * The devices' way in. They have no token: the signature over the body's bytes says who calls, and what is not signed is
 * kept for the dispatcher. Any content type is read, since a call must not be lost to a header.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Consumes(MediaType.ALL)
public class PressController {

    private static final String SIGNATURE = "X-Signature";
    private static final String DEVICE = "X-Device";

    private final PressDesk desk;
    private final Heartbeats heartbeats;
    private final Problems problems;

    public PressController(PressDesk desk, Heartbeats heartbeats, Problems problems) {
        this.desk = desk;
        this.heartbeats = heartbeats;
        this.problems = problems;
    }

    @Post("/alarms")
    @Operation(summary = "A key was pressed; signed in the header X-Signature with HMAC-SHA256 of the body, in hex")
    public HttpResponse<?> press(
            HttpRequest<byte[]> request,
            @Header(SIGNATURE) @Nullable String signature,
            @Header(DEVICE) @Nullable String device) {
        return answer(desk.take(body(request), text(signature), text(device)), request, problems);
    }

    /** A body that the server did not even read to its end: what came is written down all the same. */
    @Error(exception = ContentLengthExceededException.class)
    public HttpResponse<?> tooLarge(HttpRequest<?> request) {
        String device = text(request.getHeaders().get(DEVICE));
        return answer(desk.tooLarge(request.getContentLength(), device), request, problems);
    }

    @Post("/heartbeats")
    @Operation(summary = "A device is alive; signed as a press is")
    public HttpResponse<ReceiptView> heartbeat(
            HttpRequest<byte[]> request,
            @Header(SIGNATURE) @Nullable String signature,
            @Header(DEVICE) @Nullable String device) {
        boolean taken = heartbeats.take(body(request), text(signature), text(device));
        return taken
                ? HttpResponse.ok(ReceiptView.heartbeat())
                : HttpResponse.accepted().body(ReceiptView.notTreated(null));
    }

    /** Answers a device as SCAIP has it: 0 for what is taken, 5 for what is not treated. */
    public static HttpResponse<?> answer(Receipt receipt, HttpRequest<?> request, Problems problems) {
        if (receipt instanceof Receipt.Raised raised) {
            return HttpResponse.created(ReceiptView.taken(raised.alarm(), raised.state(), false));
        }
        if (receipt instanceof Receipt.Repeated repeated) {
            return HttpResponse.ok(ReceiptView.taken(repeated.alarm(), repeated.state(), false));
        }
        if (receipt instanceof Receipt.Joined joined) {
            return HttpResponse.ok(ReceiptView.taken(joined.alarm(), joined.state(), true));
        }
        var kept = (Receipt.Kept) receipt;
        if (kept.reason() == Untreated.REF_REUSED) {
            return problems.answer(request, ProblemException.conflict("ref-reused"));
        }
        if (kept.reason() == Untreated.TOO_LARGE) {
            var tooLarge = new ProblemException(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    "press-too-large",
                    java.util.List.of(),
                    PressDesk.LARGEST_BODY);
            return problems.answer(request, tooLarge);
        }
        return HttpResponse.accepted().body(ReceiptView.notTreated(kept.press()));
    }

    private static byte[] body(HttpRequest<byte[]> request) {
        return request.getBody().orElseGet(() -> new byte[0]);
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
