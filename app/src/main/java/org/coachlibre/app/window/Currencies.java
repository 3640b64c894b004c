package org.coachlibre.app.window;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The currencies a coach chooses from: where French or English is spoken at work, and this computer's own. */
public final class Currencies {
    private static final List<String> USUAL = List.of("EUR", "CHF", "GBP", "USD", "CAD", "XOF", "MAD", "AUD");

    private Currencies() {}

    /** The usual ones, and this computer's when it is none of them. */
    public static List<Currency> offered() {
        return Stream.concat(USUAL.stream().map(Currency::getInstance), Stream.of(here()))
                .distinct()
                .toList();
    }

    /** The currency of the country this computer is set to; the euro when it is set to none. */
    public static Currency here() {
        Locale locale = Locale.getDefault();
        if (locale.getCountry().length() != 2) {
            return Currency.getInstance("EUR");
        }
        try {
            Currency currency = Currency.getInstance(locale);
            return currency == null || currency.getDefaultFractionDigits() < 0 ? Currency.getInstance("EUR") : currency;
        } catch (IllegalArgumentException e) {
            return Currency.getInstance("EUR");
        }
    }
}
