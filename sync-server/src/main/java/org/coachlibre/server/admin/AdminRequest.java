package org.coachlibre.server.admin;

import org.jspecify.annotations.Nullable;

/** What the operator asks: {@code create}, {@code code} or {@code list}. */
public record AdminRequest(
        String action, @Nullable String slug, @Nullable String domain) {
    /** Does it. */
    public AdminAnswer run(AdminCommands commands) {
        return switch (action) {
            case "create" -> commands.create(slug == null ? "" : slug, domain);
            case "code" -> commands.code(slug == null ? "" : slug);
            case "list" -> commands.list();
            default -> AdminAnswer.wrong("This server knows no such request.");
        };
    }
}
