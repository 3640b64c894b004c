package org.coachlibre.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import org.coachlibre.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An architecture rule that cannot fail is no rule: each must catch the violation planted for it. */
class ArchitectureRulesTest {
    private static final String PLANTED = "org.coachlibre.testkit.planted";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);
    private static final ArchitectureRules RULES = new ArchitectureRules(PLANTED);

    private static final Map<String, String> PLANTED_FOR = Map.ofEntries(
            Map.entry("allowed-arrows", "ForbiddenArrow"),
            Map.entry("root-package-only", "BehindTheDoor"),
            Map.entry("jooq-in-stores", "JooqInAService"),
            Map.entry("no-jdbc", "JdbcInAService"),
            Map.entry("plain-foundations", "WindowInCalDav"),
            Map.entry("pure-domain", "ImpureDomain"),
            Map.entry("views-know-view-models", "ViewOnAStore"),
            Map.entry("view-models-without-controls", "ClickViewModel"),
            Map.entry("run-later-in-ui-kit", "LaterView"),
            Map.entry("no-new-thread", "OwnThread"),
            Map.entry("time-from-a-clock", "AmbientTime"),
            Map.entry("no-printing", "Printing"),
            Map.entry("no-service-loader", "ServiceLoading"),
            Map.entry("plain-names", "PersonManager"),
            Map.entry("optional-only-returned", "OptionalParameter"),
            Map.entry("null-marked", "planted.crm.service is not marked"),
            Map.entry("no-cycles", "cycle.a"));

    static Iterable<String> rules() {
        return RULES.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_catches_its_planted_violation(String name) {
        EvaluationResult result = RULES.all().get(name).evaluate(CLASSES);

        assertTrue(result.hasViolation(), name + " found nothing");
        assertTrue(
                result.getFailureReport().toString().contains(PLANTED_FOR.get(name)),
                () -> name + " did not name " + PLANTED_FOR.get(name) + ": " + result.getFailureReport());
    }

    @Test
    void a_foundation_that_knows_a_capability_is_caught() {
        String report = RULES.all()
                .get("allowed-arrows")
                .evaluate(CLASSES)
                .getFailureReport()
                .toString();
        assertTrue(report.contains("caldav may not know site"), report);
    }

    @Test
    void every_way_to_start_a_thread_is_caught() {
        String report = RULES.all()
                .get("no-new-thread")
                .evaluate(CLASSES)
                .getFailureReport()
                .toString();
        for (String planted : List.of("OwnThread", "OwnExecutor", "OwnVirtualThread")) {
            assertTrue(report.contains(planted), () -> planted + " is not named: " + report);
        }
    }

    @Test
    void every_rule_has_a_planted_violation() {
        assertEquals(RULES.all().keySet(), PLANTED_FOR.keySet());
    }
}
