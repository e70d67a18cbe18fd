package org.leling.dossier.text;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.leling.kit.problem.Messages;

/** The language in which a user is answered. */
public enum Language {
    /** 中文, where nothing else is asked for. */
    CHINESE(Locale.ROOT),
    /** English. */
    ENGLISH(Locale.ENGLISH);

    private final List<ResourceBundle> bundles;
    /** What is said without arguments, by key: a list says the same few words of everybody in it. */
    private final Map<String, String> words = new ConcurrentHashMap<>();

    Language(Locale locale) {
        bundles = Stream.of("i18n.dossier", "i18n.sections")
                .map(name -> ResourceBundle.getBundle(
                        name,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .toList();
    }

    /** Gives the language that a request asks for. */
    public static Language of(HttpRequest<?> request) {
        return Messages.Language.of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE)) == Messages.Language.EN
                ? ENGLISH
                : CHINESE;
    }

    /** Gives the locale of the language. */
    public Locale locale() {
        return this == CHINESE ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** Gives a message, with its arguments as plain texts. */
    public String say(String key, Object... arguments) {
        if (arguments.length == 0) {
            return words.computeIfAbsent(key, word -> format(word));
        }
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return format(key, texts);
    }

    private String format(String key, Object... texts) {
        ResourceBundle bundle = bundles.stream()
                .filter(each -> each.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("no message " + key, "i18n", key));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    /** Gives one of two texts. */
    public String choose(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }

    /** Says whether a message exists. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }
}
