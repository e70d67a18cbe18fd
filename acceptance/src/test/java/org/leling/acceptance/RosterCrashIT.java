package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.Api;
import org.leling.acceptance.city.City;
import org.leling.acceptance.city.RosterBook;
import org.leling.acceptance.city.Service;

/** dossier-service killed with SIGKILL in the middle of an import: the report says so, and what it counts is there. */
class RosterCrashIT {

    private static final int ROWS = 3_000;
    private static final String UNIT = "断电试验局";
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void a_killed_import_says_how_far_it_came_and_the_same_file_takes_it_up() throws IOException {
        City city = City.shared();
        Api dossiers = city.as("bureau", Service.DOSSIER);
        Path file = Files.createTempFile(city.home(), "roster", ".xlsx");
        RosterBook.write(file, UNIT, ROWS);

        String job = dossiers.upload("/rosters?dryRun=false&wait=0", file)
                .json()
                .get("job")
                .asText();
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> report(dossiers, job).get("created").asInt() > 0);
        city.kill(Service.DOSSIER);
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> report(dossiers, job).get("state").asText().equals("FAILED"));

        JsonNode cut = report(dossiers, job);
        int created = cut.get("created").asInt();
        assertThat(created).isBetween(1, ROWS - 1);
        assertThat(cut.get("problem").asText()).isNotEmpty();
        assertThat(peopleOf(dossiers)).as("people there are people counted").isEqualTo(created);

        String again = dossiers.upload("/rosters?dryRun=false&wait=0", file)
                .json()
                .get("job")
                .asText();
        await().atMost(LONG)
                .until(() -> report(dossiers, again).get("state").asText().equals("DONE"));
        JsonNode whole = report(dossiers, again);
        assertThat(whole.get("unchanged").asInt()).isEqualTo(created);
        assertThat(whole.get("created").asInt()).isEqualTo(ROWS - created);
        assertThat(whole.get("rejected")).isEmpty();
        assertThat(peopleOf(dossiers)).isEqualTo(ROWS);
    }

    private static JsonNode report(Api dossiers, String job) {
        return dossiers.get("/rosters/" + job).expect(200);
    }

    private static int peopleOf(Api dossiers) {
        String after = "";
        do {
            JsonNode page = dossiers.get("/directory?kind=UNIT" + after).expect(200);
            for (JsonNode entry : page.get("items")) {
                if (entry.get("name").asText().equals(UNIT)) {
                    return count(dossiers, entry.get("id").asText());
                }
            }
            after = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
        } while (!after.isEmpty());
        return 0;
    }

    private static int count(Api dossiers, String unit) {
        return dossiers.post("/dossiers/search?count=true", Map.of("unit", unit, "limit", 1))
                .expect(200)
                .get("total")
                .asInt();
    }
}
