package org.coachlibre.server.booking.domain;

import java.net.IDN;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a visitor typed into a form, as typed, and what is wrong with it. Names may be in any script; what could break a mail
 * header, a calendar line or the direction of the text around it is refused or taken out.
 */
public record Details(String name, String email, String message, String phone) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** The longest address (RFC 5321 section 4.5.3.1). */
    public static final int LONGEST_EMAIL = 254;

    /** The longest message, in characters. */
    public static final int LONGEST_MESSAGE = 5000;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_PHONE = 40;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern PHONE = Pattern.compile("[0-9+() ./-]{4," + LONGEST_PHONE + "}");

    /** Marks that turn the direction of the text after them, and invisible line ends. */
    private static final Pattern DIRECTION_MARKS =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern CONTROLS_IN_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** A field of the form. */
    public enum Field {
        NAME,
        EMAIL,
        MESSAGE,
        PHONE
    }

    /** What is wrong with a field. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        NOT_VALID
    }

    /** The same with blanks and line ends as one stores them. */
    public Details tidied() {
        return new Details(
                DIRECTION_MARKS.matcher(name).replaceAll("").strip(),
                email.strip(),
                CONTROLS_IN_TEXT
                        .matcher(message.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip(),
                phone.strip());
    }

    /** Every fault by field; none when all is well. Asked of {@link #tidied()} details. */
    public Map<Field, Fault> faults(boolean messageNeeded) {
        Map<Field, Fault> faults = new EnumMap<>(Field.class);
        if (name.isEmpty()) {
            faults.put(Field.NAME, Fault.MISSING);
        } else if (name.length() > LONGEST_NAME) {
            faults.put(Field.NAME, Fault.TOO_LONG);
        } else if (CONTROLS.matcher(name).find()) {
            faults.put(Field.NAME, Fault.NOT_VALID);
        }
        if (email.isEmpty()) {
            faults.put(Field.EMAIL, Fault.MISSING);
        } else if (address(email).isEmpty()) {
            faults.put(Field.EMAIL, Fault.NOT_VALID);
        }
        if (message.length() > LONGEST_MESSAGE) {
            faults.put(Field.MESSAGE, Fault.TOO_LONG);
        } else if (messageNeeded && message.isEmpty()) {
            faults.put(Field.MESSAGE, Fault.MISSING);
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            faults.put(Field.PHONE, Fault.NOT_VALID);
        }
        return faults;
    }

    /** The mail address in ASCII (its domain by IDNA); empty when it is none that mail can be sent to. */
    public static Optional<String> address(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST_EMAIL || CONTROLS.matcher(text).find()) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        String domain;
        try {
            domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean isGood = local.length() <= LONGEST_LOCAL_PART
                && LOCAL_PART.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && local.length() + 1 + domain.length() <= LONGEST_EMAIL;
        return isGood ? Optional.of(local + "@" + domain) : Optional.empty();
    }
}
