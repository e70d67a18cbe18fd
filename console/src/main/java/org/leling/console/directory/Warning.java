package org.leling.console.directory;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What was done all the same, and what whoever did it should know, in words. */
@Serdeable
public record Warning(@Nullable String code, String message) {}
