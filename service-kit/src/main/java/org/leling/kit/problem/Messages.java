package org.leling.kit.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words of problems, Chinese first: every {@code i18n/problems.properties} and {@code i18n/problems_en.properties} on
 * the class path, all read together, so that a service adds its own beside the kit's.
 */
@Singleton
public class Messages {

    private final Map<Language, Map<String, String>> texts;

    public Messages() {
        this.texts =
                Map.of(Language.ZH, read("i18n/problems.properties"), Language.EN, read("i18n/problems_en.properties"));
    }

    /** The languages we speak. */
    public enum Language {
        ZH("zh-CN"),
        EN("en");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** As in {@code Content-Language}. */
        public String tag() {
            return tag;
        }

        /** The one that an Accept-Language header prefers; Chinese for a missing or unreadable one. */
        public static Language of(@Nullable String acceptLanguage) {
            if (acceptLanguage == null || acceptLanguage.isBlank()) {
                return ZH;
            }
            try {
                for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                    if (range.getWeight() > 0 && range.getRange().startsWith("en")) {
                        return EN;
                    }
                    if (range.getWeight() > 0 && range.getRange().startsWith("zh")) {
                        return ZH;
                    }
                }
            } catch (IllegalArgumentException e) {
                return ZH;
            }
            return ZH;
        }
    }

    /** The text under a key, filled in; empty where no bundle has it. */
    public Optional<String> find(Language language, String key, List<?> arguments) {
        String pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(language.tag());
        return Optional.of(new MessageFormat(pattern, locale).format(arguments.toArray()));
    }

    /** The text under a key, or the key itself, which is at least unmistakable. */
    public String text(Language language, String key, Object... arguments) {
        return find(language, key, List.of(arguments)).orElse(key);
    }

    /** The keys that one language has. */
    public java.util.Set<String> keys(Language language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    private static Map<String, String> read(String path) {
        Map<String, String> all = new HashMap<>();
        try {
            for (URL url : Collections.list(Messages.class.getClassLoader().getResources(path))) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        return Map.copyOf(all);
    }
}
