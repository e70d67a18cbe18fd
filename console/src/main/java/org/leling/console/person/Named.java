package org.leling.console.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** A unit, community or institution with its name. */
@Serdeable
public record Named(@Nullable String id, @Nullable String name) {}
