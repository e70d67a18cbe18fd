package org.leling.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern TAG = Pattern.compile("<[a-z](?:[^<>\"]|\"[^\"]*\")*>");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z0-9.-]+)");

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(
                ResourceBundle.getBundle("org.leling.console.console", locale).keySet());
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.CHINESE)).hasSizeGreaterThan(200);
    }

    @Test
    void everyTextThatATemplateUsesExists() throws IOException {
        Set<String> known = keys(Locale.CHINESE);
        var missing = new ArrayList<String>();
        try (Stream<Path> views = Files.list(Path.of("src/main/resources/views"))) {
            for (Path view : views.toList()) {
                USED.matcher(Files.readString(view))
                        .results()
                        .map(m -> m.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(view.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A fragment takes the tag's place before a condition on it would be asked. */
    @Test
    void noTemplateAsksAConditionOnATagThatAFragmentReplaces() throws IOException {
        var ignored = new ArrayList<String>();
        try (Stream<Path> views = Files.list(Path.of("src/main/resources/views"))) {
            for (Path view : views.toList()) {
                TAG.matcher(Files.readString(view))
                        .results()
                        .map(m -> m.group())
                        .filter(tag -> tag.contains(" th:replace="))
                        .filter(tag -> tag.contains(" th:if=") || tag.contains(" th:unless="))
                        .forEach(tag -> ignored.add(view.getFileName() + ": " + tag));
            }
        }
        assertThat(ignored).isEmpty();
    }
}
