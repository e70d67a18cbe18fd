package org.leling.console.view;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The console's texts: Chinese, and English one click away. */
@Factory
final class Messages {

    @Singleton
    MessageSource consoleTexts() {
        return new ResourceBundleMessageSource("org.leling.console.console", Locale.CHINESE);
    }
}
