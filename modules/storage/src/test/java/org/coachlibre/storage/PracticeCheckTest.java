package org.coachlibre.storage;

import static org.coachlibre.storage.Practices.ANNA;
import static org.coachlibre.storage.Practices.KEYRING;
import static org.coachlibre.storage.Practices.MIGRATIONS;
import static org.coachlibre.storage.Practices.NOTE;
import static org.coachlibre.storage.Practices.PROGRESS;
import static org.coachlibre.storage.Practices.create;
import static org.coachlibre.storage.Practices.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeCheckTest {
    private static final List<SealedColumn> SEALED =
            List.of(new SealedColumn("JOURNAL", "NOTE", "OWNER", "ID", "VERSION", "SEALED"));

    @TempDir
    Path temp;

    @Test
    void a_whole_practice_is_read_to_its_last_byte() throws IOException {
        try (Practice practice = practice()) {
            CheckReport report = PracticeCheck.check(practice, SEALED, PROGRESS);
            assertEquals(List.of(), report.findings());
            assertTrue(report.isWhole());
            assertTrue(report.rows() >= 101, "rows " + report.rows());
            assertTrue(report.indexes() >= 3, "indexes " + report.indexes());
            assertEquals(1, report.privateTexts());
            assertEquals(1, report.mediaFiles());
        }
    }

    @Test
    void damage_is_named() throws IOException {
        try (Practice practice = practice()) {
            UUID other = UUID.randomUUID();
            practice.database()
                    .write(tx -> insertNote(
                            tx, other, practice.privateTexts().seal(ANNA, UUID.randomUUID(), 1, "of another record")));
            try (Stream<Path> files = Files.walk(temp.resolve("practice/media"))) {
                Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
                Files.write(file, new byte[] {1, 2, 3});
            }
            CheckReport report = PracticeCheck.check(practice, SEALED, PROGRESS);
            assertEquals(
                    List.of(CheckReport.Fault.TEXT_CHANGED, CheckReport.Fault.MEDIA_DAMAGED),
                    report.findings().stream().map(CheckReport.Finding::fault).toList());
            assertTrue(report.findings().getFirst().what().contains(other.toString()));
        }
    }

    @Test
    void the_texts_of_a_forgotten_client_are_no_damage() throws IOException {
        try (Practice practice = practice()) {
            practice.privateTexts().forget(ANNA);
            CheckReport report = PracticeCheck.check(practice, SEALED, PROGRESS);
            assertTrue(report.isWhole());
            assertEquals(1, report.withoutKey());
        }
    }

    @Test
    void an_index_is_really_read_from_the_index() {
        try (Database database = H2Databases.openUnencrypted(temp.resolve("plain"), MIGRATIONS)) {
            database.write(tx -> DatabaseTest.insert(tx, 1));
            String plan = database.read(tx -> {
                TableScan scan = new TableScan(tx.dsl());
                TableScan.Table table = scan.tables().stream()
                        .filter(candidate -> candidate.name().equals("ENTRY"))
                        .findFirst()
                        .orElseThrow();
                List<String> columns = scan.indexes(table).get("ENTRY_BY_WRITER");
                assertEquals(List.of("WRITER", "ID"), columns);
                return tx.dsl()
                        .fetchValue("EXPLAIN " + H2Sql.scanIndex("JOURNAL", "ENTRY", "ENTRY_BY_WRITER", columns))
                        .toString();
            });
            assertTrue(plan.contains("/* JOURNAL.ENTRY_BY_WRITER"), plan);
        }
    }

    private Practice practice() throws IOException {
        Practice practice =
                create(temp.resolve("practice"), KEYRING, new InMemoryKeyring()).practice();
        write(practice, 0, 100);
        practice.database().write(tx -> {
            tx.dsl()
                    .execute("CREATE TABLE journal.note (id UUID PRIMARY KEY, owner UUID, version INTEGER,"
                            + " sealed VARBINARY(10000))");
            return insertNote(tx, NOTE, practice.privateTexts().seal(ANNA, NOTE, 1, "a private thought"));
        });
        practice.media().store(new ByteArrayInputStream(new byte[70_000]), 1 << 20);
        return practice;
    }

    private static int insertNote(Transaction tx, UUID id, SealedText sealed) {
        return tx.dsl()
                .execute(
                        "INSERT INTO journal.note (id, owner, version, sealed) VALUES (?, ?, 1, ?)",
                        id,
                        ANNA,
                        sealed.bytes());
    }
}
