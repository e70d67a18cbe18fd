package org.leling.dossier.section;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How a family doctor's team did in a year's questionnaires (签约服务评价结果).
 *
 * @param evaluations how many there were
 * @param average the mean of the scores, with one digit behind the point
 * @param lowest the lowest score
 * @param questions the mean of each question
 */
@Serdeable
public record TeamResult(String team, int evaluations, double average, int lowest, List<QuestionResult> questions) {

    /** The mean of one question. */
    @Serdeable
    public record QuestionResult(String code, String label, int most, double average) {}
}
