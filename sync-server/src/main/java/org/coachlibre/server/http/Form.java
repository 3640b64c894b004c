package org.coachlibre.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a submitted form ({@code application/x-www-form-urlencoded}, UTF-8). The first of a name counts. */
public final class Form {
    private static final int MOST_FIELDS = 200;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @throws HttpProblem when it is no form */
    public static Form parse(byte[] body) {
        String text = decode(ByteBuffer.wrap(body));
        Map<String, String> fields = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return new Form(fields);
        }
        int from = 0;
        int count = 0;
        while (from <= text.length()) {
            int end = text.indexOf('&', from);
            end = end < 0 ? text.length() : end;
            if (++count > MOST_FIELDS) {
                throw HttpProblem.tooLarge("The form has too many fields.");
            }
            int equals = text.indexOf('=', from);
            if (equals >= 0 && equals < end) {
                fields.putIfAbsent(unescape(text.substring(from, equals)), unescape(text.substring(equals + 1, end)));
            } else if (end > from) {
                fields.putIfAbsent(unescape(text.substring(from, end)), "");
            }
            from = end + 1;
        }
        return new Form(fields);
    }

    /** The field, stripped of blanks at its ends; empty when it was not sent. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** {@link #text(String)}, refused with 413 when it is longer than {@code longest} characters. */
    public String text(String name, int longest) {
        String text = text(name);
        if (text.length() > longest) {
            throw HttpProblem.tooLarge("A field of the form is too long.");
        }
        return text;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '+') {
                out.put((byte) ' ');
            } else if (raw[i] == '%') {
                int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], 16) : -1;
                int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw HttpProblem.badRequest("A percent sign is not followed by two digits.");
                }
                out.put((byte) (high * 16 + low));
                i += 2;
            } else {
                out.put(raw[i]);
            }
        }
        return decode(out.flip());
    }

    private static String decode(ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (text.indexOf('\0') >= 0) {
                throw HttpProblem.badRequest("The text holds a zero character.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw HttpProblem.badRequest("The text is not UTF-8.");
        }
    }
}
