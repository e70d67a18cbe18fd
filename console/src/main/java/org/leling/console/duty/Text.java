package org.leling.console.duty;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** A text in both languages. */
@Serdeable
public record Text(@Nullable String zh, @Nullable String en) {

    /** Gives the text in the language asked, or the other where it has only that. */
    public String say(Locale locale) {
        String wanted = "en".equals(locale.getLanguage()) ? en : zh;
        String other = wanted == null ? (zh == null ? en : zh) : wanted;
        return other == null ? "" : other;
    }
}
