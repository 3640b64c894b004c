package org.coachlibre.storage;

/**
 * A room's own schema and where its migrations lie. Each schema has its own history, so that a room stays removable.
 *
 * @param schema upper-case name, such as {@code CRM}
 * @param location folder on the class path, such as {@code db/migration/crm}, with files {@code V001__what.sql}
 */
public record SchemaMigration(String schema, String location) {
    public SchemaMigration {
        if (!schema.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("Not an upper-case schema name: " + schema);
        }
        if (location.isBlank() || location.startsWith("/") || location.contains(":")) {
            throw new IllegalArgumentException("Not a folder on the class path: " + location);
        }
    }
}
