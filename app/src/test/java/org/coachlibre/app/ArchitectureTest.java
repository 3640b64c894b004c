package org.coachlibre.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.coachlibre.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house follows its plan. The rules themselves are proven by planted violations in the testkit. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = ArchitectureRules.importProduct("org.coachlibre");
    private static final ArchitectureRules RULES = new ArchitectureRules("org.coachlibre");

    static Iterable<String> rules() {
        return RULES.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_follows(String rule) {
        RULES.all().get(rule).check(PRODUCT);
    }

    @Test
    void every_room_is_looked_at() {
        for (String room : new String[] {
            "core",
            "availability",
            "syncprotocol",
            "icalendar",
            "caldav",
            "storage",
            "ui",
            "crm",
            "scheduling",
            "site",
            "correspondence",
            "sync",
            "server",
            "app"
        }) {
            assertTrue(
                    PRODUCT.stream().anyMatch(type -> type.getPackageName().startsWith("org.coachlibre." + room)),
                    "no class of " + room + " was imported");
        }
    }
}
