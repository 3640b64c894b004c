package org.coachlibre.core;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in the currency's smallest unit (cents for EUR, whole yen for JPY; ISO 4217 gives the number of digits).
 *
 * @param minor the amount in the smallest unit; may be negative
 */
public record Money(long minor, Currency currency) {

    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /** @throws IllegalArgumentException when the currencies differ, ArithmeticException on overflow */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** As people of {@code locale} write it; whole amounts without digits after the point. */
    public String format(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        BigDecimal amount = amount();
        int digits = amount.stripTrailingZeros().scale() <= 0 ? 0 : currency.getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount);
    }
}
