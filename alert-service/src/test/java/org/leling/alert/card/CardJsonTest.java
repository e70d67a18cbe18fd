package org.leling.alert.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.alert.alarm.Contact;
import org.leling.alert.alarm.Target;

/** The emergency card as it is read from the feed and kept. */
class CardJsonTest {

    private final CardJson json = new CardJson(JsonMapper.createDefault());

    @Test
    void who_stands_in_and_who_is_on_leave_is_kept_beside_the_words() {
        Card card = CardJson.read(Map.of(
                "name",
                "陈志强",
                "careGroup",
                List.of(
                        Map.of(
                                "role",
                                "UNIT",
                                "person",
                                "孙到（代陈明）",
                                "phone",
                                "13700002222",
                                "order",
                                1,
                                "name",
                                "孙到",
                                "standsInFor",
                                "陈明"),
                        Map.of(
                                "role",
                                "UNIT",
                                "person",
                                "陈明（请假至2026-12-20）",
                                "order",
                                1,
                                "name",
                                "陈明",
                                "onLeaveUntil",
                                "2026-12-20"),
                        Map.of("role", "RELATIVE", "person", "陈女", "phone", "13812340010", "order", 2))));

        assertThat(card.careGroup())
                .containsExactly(
                        new Contact(Target.UNIT, 1, "孙到（代陈明）", "13700002222", new Contact.Mark("孙到", "陈明", "")),
                        new Contact(Target.UNIT, 1, "陈明（请假至2026-12-20）", "", new Contact.Mark("陈明", "", "2026-12-20")),
                        new Contact(Target.RELATIVE, 2, "陈女", "13812340010"));
        assertThat(json.read(json.write(card))).isEqualTo(card);
    }
}
