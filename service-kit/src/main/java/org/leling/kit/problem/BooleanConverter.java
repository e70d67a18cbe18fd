package org.leling.kit.problem;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads yes and no, and refuses what is neither: the framework takes whatever it does not know for no, and so would have
 * imported a roster for {@code dryRun=maybe}.
 */
@Singleton
final class BooleanConverter implements TypeConverter<CharSequence, Boolean> {

    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "off", "0");

    @Override
    public Optional<Boolean> convert(CharSequence given, Class<Boolean> type, ConversionContext context) {
        String text = given.toString().strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(text)) {
            return Optional.of(true);
        }
        if (FALSE.contains(text)) {
            return Optional.of(false);
        }
        context.reject(given, new IllegalArgumentException("neither true nor false"));
        return Optional.empty();
    }
}
