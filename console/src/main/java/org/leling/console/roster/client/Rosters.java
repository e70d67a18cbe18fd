package org.leling.console.roster.client;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.roster.HeldWorkbooks;
import org.leling.console.roster.RosterJob;
import org.leling.console.session.SignedIn;

/** dossier-service's imports over HTTP. */
@Singleton
public class Rosters {

    private static final int WAIT_SECONDS = 2;
    private static final MediaType XLSX =
            MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ServiceHttp http;

    Rosters(ServiceHttp http) {
        this.http = http;
    }

    /** Hands a workbook in, a roster or one of past services, on trial or in earnest; answers with the report if that is there at once. */
    public RosterJob start(SignedIn who, HeldWorkbooks.Workbook workbook, boolean dryRun) {
        URI uri = UriBuilder.of(workbook.history() ? "/rosters/history" : "/rosters")
                .queryParam("dryRun", dryRun)
                .queryParam("wait", WAIT_SECONDS)
                .build();
        // The file's own name may tell of a person; it is not sent on.
        MultipartBody body = MultipartBody.builder()
                .addPart("file", "roster.xlsx", XLSX, workbook.bytes())
                .build();
        return http.upload(
                Service.DOSSIER,
                who,
                HttpRequest.POST(uri, body).contentType(MediaType.MULTIPART_FORM_DATA_TYPE),
                RosterJob.class);
    }

    /** Gives an import's progress, then its report. */
    public RosterJob get(SignedIn who, String job) {
        return http.get(
                Service.DOSSIER, who, UriBuilder.of("/rosters").path(job).build(), RosterJob.class);
    }
}
