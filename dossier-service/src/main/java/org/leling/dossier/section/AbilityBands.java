package org.leling.dossier.section;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Collection;
import org.leling.core.dossier.Ability;

/**
 * From which score on somebody is how able (评分区间), by GB/T 42195-2022 unless configured otherwise.
 *
 * @param intact the lowest score of 能力完好
 * @param mild the lowest score of 轻度失能
 * @param moderate the lowest score of 中度失能
 * @param severe the lowest score of 重度失能
 * @param riskEvents how many care risk events within 30 days make it one level worse
 */
@ConfigurationProperties("leling.ability")
public record AbilityBands(
        @Bindable(defaultValue = "90") int intact,
        @Bindable(defaultValue = "66") int mild,
        @Bindable(defaultValue = "46") int moderate,
        @Bindable(defaultValue = "30") int severe,
        @Bindable(defaultValue = "2") int riskEvents) {

    /**
     * Refuses bands that overlap.
     *
     * @throws IllegalArgumentException if a better level begins at or below a worse one
     */
    public AbilityBands {
        if (!(intact > mild && mild > moderate && moderate > severe && severe > 0 && riskEvents > 0)) {
            throw new IllegalArgumentException("leling.ability: each band must begin above the next worse one: "
                    + intact + ", " + mild + ", " + moderate + ", " + severe + "; riskEvents " + riskEvents);
        }
    }

    /** Gives the bands of the standard. */
    public static AbilityBands standard() {
        return new AbilityBands(90, 66, 46, 30, 2);
    }

    /**
     * Gives the level of a score. It is one level worse with a diagnosis of dementia or another mental illness, or with
     * several care risk events in 30 days, and only one level for all of that; who is in a coma is wholly unable.
     */
    public Ability level(int score, Collection<?> diagnoses, int events, boolean coma) {
        if (coma) {
            return Ability.COMPLETE;
        }
        Ability byScore = byScore(score);
        boolean worse = !diagnoses.isEmpty() || events >= riskEvents;
        return worse && byScore != Ability.COMPLETE ? Ability.values()[byScore.ordinal() + 1] : byScore;
    }

    private Ability byScore(int score) {
        if (score >= intact) {
            return Ability.INTACT;
        }
        if (score >= mild) {
            return Ability.MILD;
        }
        if (score >= moderate) {
            return Ability.MODERATE;
        }
        return score >= severe ? Ability.SEVERE : Ability.COMPLETE;
    }
}
