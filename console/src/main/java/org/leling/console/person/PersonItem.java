package org.leling.console.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A person in a list, masked. */
@Serdeable
public record PersonItem(
        String id,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String sex,
        @Nullable LocalDate born,
        @Nullable Integer age,
        @Nullable Named unit,
        @Nullable String divisionName,
        @Nullable Named community,
        @Nullable String livingClass,
        @Nullable String livingClassName,
        @Nullable String attention,
        @Nullable String attentionName,
        @Nullable LocalDate died) {}
