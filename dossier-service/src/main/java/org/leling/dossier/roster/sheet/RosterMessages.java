package org.leling.dossier.roster.sheet;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what was found, in Chinese unless English is asked for; no message holds a value of the sheet. */
public final class RosterMessages {

    /** The bundle's name. */
    public static final String BUNDLE = "i18n.roster";

    private RosterMessages() {}

    /** Says what is wrong with a row. */
    public static String say(Finding finding, Locale locale) {
        return say(finding.messageKey(), finding.args(), locale);
    }

    /** Says what is wrong with a file. */
    public static String say(RosterFault fault, Locale locale) {
        return say(fault.messageKey(), fault.args(), locale);
    }

    /** Says why a row was passed over. */
    public static String say(PassedOver.Reason reason, Locale locale) {
        return say("reason." + reason.name(), List.of(), locale);
    }

    private static String say(String key, List<String> args, Locale locale) {
        // Chinese is the root: without this, a machine set to English would answer Chinese askers in English.
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(args.toArray());
    }
}
