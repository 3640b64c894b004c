package org.coachlibre.testkit.architecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rooms of the house and the arrows allowed between them (ARCHITECTURE.md, "Allowed arrows"). A room is the package
 * right under the root; {@code app} may see every room.
 *
 * @param root the package all rooms live under: {@code org.coachlibre}, or a planted tree in a test
 */
record Rooms(String root) {
    /** Rooms without window and database: anything may be built on them. */
    static final Set<String> FOUNDATIONS = Set.of("core", "availability", "syncprotocol", "icalendar", "caldav");

    static final List<String> CAPABILITIES = List.of("crm", "scheduling", "site", "correspondence");

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("core", Set.of()),
            Map.entry("availability", Set.of()),
            Map.entry("syncprotocol", Set.of()),
            Map.entry("icalendar", Set.of()),
            Map.entry("caldav", Set.of("icalendar")),
            Map.entry("storage", Set.of("core")),
            Map.entry("ui", Set.of("core")),
            Map.entry("crm", Set.of("core", "storage", "ui")),
            Map.entry("scheduling", Set.of("core", "storage", "ui", "crm", "availability", "icalendar", "caldav")),
            Map.entry("site", Set.of("core", "storage", "ui")),
            Map.entry("correspondence", Set.of("core", "storage", "ui")),
            Map.entry("sync", Set.of("core", "storage", "syncprotocol")),
            Map.entry("server", Set.of("core", "storage", "syncprotocol", "availability", "icalendar")));

    /** The room a package belongs to; empty for what is not ours. */
    Optional<String> roomOf(String packageName) {
        if (!packageName.startsWith(root + ".")) {
            return Optional.empty();
        }
        String inside = packageName.substring(root.length() + 1);
        int dot = inside.indexOf('.');
        return Optional.of(dot < 0 ? inside : inside.substring(0, dot));
    }

    boolean mayKnow(String from, String to) {
        return from.equals(to)
                || from.equals("app")
                || from.equals("benchmarks")
                || from.equals("testkit")
                || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    boolean isRootPackage(String packageName) {
        return roomOf(packageName)
                .map(room -> packageName.equals(root + "." + room))
                .orElse(false);
    }
}
