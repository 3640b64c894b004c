package org.coachlibre.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coachlibre.icalendar.CalendarReading.Fault;
import org.coachlibre.icalendar.Component.Property;
import org.jspecify.annotations.Nullable;

/**
 * Splits bytes into components and properties. Knows lines and quotes, and nothing of what they mean. What nobody here asks
 * for (descriptions, alarms, attachments) is not kept: it is most of a file.
 */
final class CalendarSyntax {
    private static final int DEEPEST = 16;
    private static final int MOST_ODD_LINES = 100;
    private static final Set<String> COMPONENTS =
            Set.of("VCALENDAR", "VEVENT", "VFREEBUSY", "VTIMEZONE", "STANDARD", "DAYLIGHT");
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String name : List.of(
                "BEGIN",
                "END",
                "VERSION",
                "METHOD",
                "X-OWNER",
                "X-WR-CALNAME",
                "UID",
                "RECURRENCE-ID",
                "SEQUENCE",
                "DTSTAMP",
                "LAST-MODIFIED",
                "DTSTART",
                "DTEND",
                "DURATION",
                "RRULE",
                "EXRULE",
                "RDATE",
                "EXDATE",
                "SUMMARY",
                "LOCATION",
                "STATUS",
                "TRANSP",
                "ATTENDEE",
                "X-MICROSOFT-CDO-BUSYSTATUS",
                "X-MICROSOFT-CDO-ALLDAYEVENT",
                "FREEBUSY",
                "TZID",
                "TZOFFSETFROM",
                "TZOFFSETTO")) {
            NAMES.put(name, name);
        }
    }

    /** The file cannot be understood as a calendar. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;
        private final Fault fault;
        private final int line;

        SyntaxException(Fault fault, int line) {
            super(fault + " at line " + line);
            this.fault = fault;
            this.line = line;
        }

        Fault fault() {
            return fault;
        }

        int line() {
            return line;
        }
    }

    /** A line that is no property and was left out. */
    record OddLine(int number, String text) {}

    private final UnfoldedLines lines;
    private final List<Component> calendars = new ArrayList<>();
    private final Deque<Component> open = new ArrayDeque<>();
    private final List<OddLine> odd = new ArrayList<>();
    private final @Nullable String[] seen = new @Nullable String[1024];

    CalendarSyntax(byte[] file) {
        this.lines = new UnfoldedLines(file);
    }

    /** Every VCALENDAR of the file, in order. To be called once. */
    List<Component> calendars() throws SyntaxException {
        while (lines.next()) {
            take();
        }
        if (!open.isEmpty()) {
            throw new SyntaxException(Fault.CUT_OFF, lines.count());
        }
        if (calendars.isEmpty()) {
            throw new SyntaxException(Fault.EMPTY, 1);
        }
        return calendars;
    }

    /** The lines that were left out; complete when {@link #calendars()} has returned. */
    List<OddLine> odd() {
        return odd;
    }

    private void take() throws SyntaxException {
        Component part = open.peek();
        if (part != null && !COMPONENTS.contains(part.name()) && !mayBeFrame()) {
            return;
        }
        int end = nameEnd();
        if (end == 0 || end == lines.length()) {
            // One broken line inside a calendar costs that line only; outside, the file is something else.
            if (!lines.text().isBlank()) {
                leaveOut();
            }
            return;
        }
        String name = NAMES.get(name(end));
        if (name == null) {
            if (open.isEmpty()) {
                leaveOut();
            }
            return;
        }
        Component within = open.peek();
        boolean frame = name.equals("BEGIN") || name.equals("END");
        if (!frame && within != null && !COMPONENTS.contains(within.name())) {
            return;
        }
        Property property = property(name, lines.text(), end);
        if (property == null || (within == null && !frame)) {
            leaveOut();
        } else if (name.equals("BEGIN")) {
            begin(property);
        } else if (name.equals("END")) {
            end(property);
        } else if (within != null) {
            within.add(property);
            refuseOldVersion(within, property);
        }
    }

    private static void refuseOldVersion(Component within, Property property) throws SyntaxException {
        if (property.name().equals("VERSION")
                && within.name().equals("VCALENDAR")
                && property.value().strip().equals("1.0")) {
            throw new SyntaxException(Fault.OLD_VERSION, property.line());
        }
    }

    private void begin(Property property) throws SyntaxException {
        String name = property.value().strip().toUpperCase(Locale.ROOT);
        if (!isComponentName(name) || (open.isEmpty() && !name.equals("VCALENDAR"))) {
            leaveOut();
            return;
        }
        if (open.size() >= DEEPEST) {
            throw new SyntaxException(Fault.WRONG_NESTING, property.line());
        }
        open.push(new Component(name, property.line()));
    }

    private void end(Property property) throws SyntaxException {
        String name = property.value().strip().toUpperCase(Locale.ROOT);
        if (open.stream().noneMatch(one -> one.name().equals(name))) {
            // "End: 5 pm" in a text that somebody forgot to fold, or an END too many.
            leaveOut();
            return;
        }
        Component closed = open.pop();
        if (!closed.name().equals(name)) {
            throw new SyntaxException(Fault.WRONG_NESTING, property.line());
        }
        Component parent = open.peek();
        if (parent == null) {
            calendars.add(closed);
        } else if (COMPONENTS.contains(name)) {
            parent.add(closed);
        }
    }

    /** The line is told and left out; before the first calendar it says that the file is something else. */
    private void leaveOut() throws SyntaxException {
        String text = lines.text().strip();
        if (open.isEmpty() && calendars.isEmpty()) {
            throw new SyntaxException(text.startsWith("<") ? Fault.WEB_PAGE : Fault.OTHER_CONTENT, lines.number());
        }
        if (odd.size() < MOST_ODD_LINES) {
            odd.add(new OddLine(lines.number(), text.length() > 60 ? text.substring(0, 60) + "…" : text));
        }
    }

    /** Whether the line may be a BEGIN or an END; within a part that is not kept, all others are passed over. */
    private boolean mayBeFrame() {
        if (lines.length() == 0) {
            return false;
        }
        int first = lines.octet(0) & ~0x20;
        return first == 'B' || first == 'E';
    }

    private int nameEnd() {
        int end = 0;
        while (end < lines.length() && lines.octet(end) != ':' && lines.octet(end) != ';') {
            end++;
        }
        return end;
    }

    /** In upper case, without the group that some programs put in front ("item1.URL"). */
    private String name(int end) {
        StringBuilder name = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = (char) (lines.octet(i) & 0xFF);
            if (c == '.') {
                name.setLength(0);
            } else if (c != ' ' && c != '\t') {
                name.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
        }
        return name.toString();
    }

    private @Nullable Property property(String name, String line, int nameEnd) {
        int at = nameEnd;
        while (at < line.length() && line.charAt(at) == ';') {
            at = Property.parameterEnd(line, at + 1);
        }
        String parameters = line.substring(nameEnd, Math.min(at, line.length()));
        if (at >= line.length()) {
            // A quote that is never closed: without it the line may still be understood.
            at = line.indexOf(':', nameEnd);
            if (at < 0) {
                return null;
            }
            parameters = line.substring(nameEnd, at).replace("\"", "");
        }
        return new Property(name, shared(parameters), shared(line.substring(at + 1)), lines.number());
    }

    /** One text for many equal ones: zones, answers and numbers are the same in most events of a file. */
    private String shared(String text) {
        int slot = text.hashCode() & (seen.length - 1);
        String earlier = seen[slot];
        if (earlier != null && earlier.equals(text)) {
            return earlier;
        }
        seen[slot] = text;
        return text;
    }

    private static boolean isComponentName(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-');
    }
}
