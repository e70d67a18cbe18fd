package org.leling.schedule.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.policy.Rule;
import org.leling.core.policy.city.CityPolicy;
import org.leling.schedule.policy.PolicyPage.RuleRow;

class PolicyPageTest {

    private static final Map<String, RuleRow> ROWS =
            PolicyPage.of(CityPolicy.baseline()).modules().get(0).rules().stream()
                    .collect(Collectors.toMap(RuleRow::id, Function.identity()));

    @Test
    void every_rule_in_force_stands_on_the_page() {
        assertThat(ROWS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CityPolicy.baseline().rules().stream().map(Rule::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "empty-nest.call, EMPTY_NEST",
        "dossier.review, WITH_RELATIVES EMPTY_NEST INSTITUTION RELOCATED",
        "hospital.visit, WITH_RELATIVES EMPTY_NEST INSTITUTION",
        "home-care.monthly, WITH_RELATIVES EMPTY_NEST",
        "community.participation, WITH_RELATIVES EMPTY_NEST INSTITUTION",
        "relocated.contact, RELOCATED",
        "personal.measure, ''",
        "classification.missing-facts, ''"
    })
    void the_classes_of_a_rule_are_those_it_asks_for(String rule, String classes) {
        assertThat(ROWS.get(rule).classes())
                .containsExactlyElementsOf(classes.isEmpty() ? List.of() : List.of(classes.split(" ")));
    }

    @Test
    void a_default_shows_its_parameter_and_stated_policy_none() {
        assertThat(ROWS.get("dossier.review").parameter()).contains("dossier.review");
        assertThat(ROWS.get("empty-nest.call").parameter()).isNull();
    }
}
