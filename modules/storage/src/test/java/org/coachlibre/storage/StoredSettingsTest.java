package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSettingsTest {
    record Hours(LocalTime from, List<String> days, ZoneId zone) {}

    record FewerHours(LocalTime from) {}

    private static final Hours DEFAULTS = new Hours(LocalTime.of(9, 0), List.of("MONDAY"), ZoneId.of("Europe/Paris"));

    @TempDir
    Path temp;

    @Test
    void what_was_changed_is_there_after_opening_again_and_listeners_hear_it() {
        List<Hours> heard = new ArrayList<>();
        Hours later = new Hours(LocalTime.of(10, 30), List.of(), ZoneId.of("Asia/Tokyo"));
        try (Database database = open()) {
            Settings<Hours> settings =
                    new StoredSettings(database, Practices.CLOCK).settings("hours", Hours.class, DEFAULTS);
            assertEquals(DEFAULTS, settings.get());
            Events.Subscription subscription = settings.onChange(heard::add);
            settings.update(hours -> later);
            settings.update(hours -> new Hours(LocalTime.NOON, hours.days(), hours.zone()));
            settings.update(hours -> later);
            subscription.close();
            settings.update(hours -> hours);
        }
        assertEquals(3, heard.size());
        try (Database database = open()) {
            StoredSettings store = new StoredSettings(database, Practices.CLOCK);
            assertEquals(later, store.settings("hours", Hours.class, DEFAULTS).get());
            assertSame(store.settings("hours", Hours.class, DEFAULTS), store.settings("hours", Hours.class, DEFAULTS));
            assertThrows(IllegalArgumentException.class, () -> store.settings("hours", String.class, ""));
        }
    }

    @Test
    void fields_of_a_newer_version_are_ignored() {
        try (Database database = open()) {
            new StoredSettings(database, Practices.CLOCK)
                    .settings("hours", Hours.class, DEFAULTS)
                    .update(hours -> hours);
            assertEquals(
                    new FewerHours(LocalTime.of(9, 0)),
                    new StoredSettings(database, Practices.CLOCK)
                            .settings("hours", FewerHours.class, new FewerHours(LocalTime.MIN))
                            .get());
        }
    }

    @Test
    void the_practices_profile_can_be_kept() {
        PracticeProfile profile = new PracticeProfile(
                "Cabinet Été",
                "Zoë Ångström",
                "zoe@example.org",
                "",
                "",
                Language.FRENCH,
                ZoneId.of("Europe/Paris"),
                PracticeProfile.CoachingKind.LIFE,
                "sage",
                "EUR");
        try (Database database = open()) {
            new StoredSettings(database, Practices.CLOCK)
                    .settings("practice", PracticeProfile.class, profile)
                    .update(same -> same);
            assertEquals(
                    profile,
                    new StoredSettings(database, Practices.CLOCK)
                            .settings("practice", PracticeProfile.class, profile)
                            .get());
        }
    }

    private Database open() {
        return H2Databases.openUnencrypted(temp.resolve("settings"), List.of());
    }
}
