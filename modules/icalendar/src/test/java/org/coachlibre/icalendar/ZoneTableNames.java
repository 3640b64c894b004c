package org.coachlibre.icalendar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Properties;

/** The table of Windows names, checked against the zones of the Java runtime. */
final class ZoneTableNames {
    private ZoneTableNames() {}

    static void assertKnown() {
        Properties names = new Properties();
        try (InputStream in = ZoneTable.class.getResourceAsStream("windows-zones.properties")) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertTrue(names.size() > 130, "only " + names.size());
        names.forEach((windows, iana) ->
                assertTrue(ZoneId.getAvailableZoneIds().contains((String) iana), windows + " = " + iana));
    }
}
