package org.leling.alert.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The message bundles of this service. Placeholders are texts, made ready by the caller: no locale formats a number or a day. */
public final class Texts {

    private static final ResourceBundle CHINESE = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private Texts() {}

    /** Fills in a message that needs the same words in both languages. */
    public static Words words(String key, String... values) {
        return new Words(zh(key, values), en(key, values));
    }

    /** Fills in the Chinese message. */
    public static String zh(String key, String... values) {
        return fill(CHINESE, key, values);
    }

    /** Fills in the English message. */
    public static String en(String key, String... values) {
        return fill(ENGLISH, key, values);
    }

    private static String fill(ResourceBundle bundle, String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.leling.alert.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
