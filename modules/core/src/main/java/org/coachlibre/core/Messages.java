package org.coachlibre.core;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of one room in one language, read from its bundle ({@code messages.properties} is English, {@code
 * messages_fr.properties} French, both UTF-8). Arguments are placed by {@link MessageFormat}. Immutable.
 *
 * @param bundleName the bundle's base name, such as {@code org.coachlibre.crm.view.messages}
 */
public record Messages(String bundleName, Locale locale) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The text of {@code key} with its arguments in place. A missing key shows as {@code !key!}; a test finds it first. */
    public String text(String key, Object... arguments) {
        String pattern;
        try {
            pattern = ResourceBundle.getBundle(bundleName, locale, Messages.class.getClassLoader(), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
        return arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The same texts in another language. */
    public Messages in(Locale other) {
        return new Messages(bundleName, other);
    }
}
