package org.leling.schedule.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as the plan knows them: by id, and by what lists and counts are cut by.
 *
 * @param planning the dossier in the case form, encrypted
 * @param toldAttention the attention level that the dossier's own service told
 * @param plannedFrom the first day that the plan holds; absent before the first planning
 * @param plannedTo the last day that it holds
 * @param basis the policy and calendar that the plan rests on
 */
public record Person(
        String dossier,
        long version,
        String planning,
        String unit,
        String division,
        String livingClass,
        String toldAttention,
        String attention,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        String basis) {}
