package org.leling.dossier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.DossierTest;

class DailyReviewTest extends DossierTest {

    @Inject
    DailyReview review;

    @Test
    void thirty_days_after_an_alarm_the_list_and_the_feed_follow_without_a_new_version() {
        String id = create(person("严时", "市气象局"));
        change(
                id,
                1,
                map(
                        "source",
                        "alarm",
                        "events",
                        List.of(map("id", "alarm-9", "on", "2026-11-24", "kind", "EMERGENCY"))));
        assertThat(found(id)).containsEntry("attention", "HIGH");

        clock.setToday(TODAY.plusDays(31));
        review.review();
        review.review();

        assertThat(found(id)).containsEntry("attention", "RAISED").containsEntry("version", 2);
        assertThat(schedule.get("/changes").list("items"))
                .extracting(item -> item.get("version"))
                .containsExactly(1, 2, 2);
        clock.setToday(TODAY);
    }

    private Map<String, Object> found(String id) {
        return bureau.post("/dossiers/search", map("ids", List.of(id)))
                .list("items")
                .get(0);
    }
}
