package org.coachlibre.storage;

import static org.coachlibre.storage.Practices.ANNA;
import static org.coachlibre.storage.Practices.BORIS;
import static org.coachlibre.storage.Practices.KEYRING;
import static org.coachlibre.storage.Practices.NOTE;
import static org.coachlibre.storage.Practices.create;
import static org.coachlibre.storage.Practices.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateTextsTest {
    private static final String TEXT = "Elle a peur de l’échec — 失敗 😟 \u05E9\u05DC\u05D5\u05DD";

    @TempDir
    Path temp;

    private final InMemoryKeyring keyring = new InMemoryKeyring();

    @Test
    void a_text_opens_again_also_after_closing_and_is_never_in_clear() throws IOException {
        Path folder = temp.resolve("practice");
        SealedText sealed;
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            sealed = seal(practice, ANNA);
            assertNotEquals(sealed, seal(practice, ANNA), "each sealing has its own nonce");
            assertEquals(TEXT, practice.privateTexts().open(ANNA, NOTE, 3, sealed));
        }
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertEquals(TEXT, practice.privateTexts().open(ANNA, NOTE, 3, sealed));
        }
    }

    @Test
    void every_changed_byte_and_every_other_place_is_noticed() {
        try (Practice practice =
                create(temp.resolve("practice"), KEYRING, keyring).practice()) {
            PrivateTexts texts = practice.privateTexts();
            SealedText sealed = seal(practice, ANNA);
            seal(practice, BORIS);
            for (int i = 0; i < sealed.bytes().length; i++) {
                byte[] bytes = sealed.bytes();
                bytes[i] ^= 1;
                assertChanged(() -> texts.open(ANNA, NOTE, 3, new SealedText(bytes)));
            }
            assertChanged(() -> texts.open(BORIS, NOTE, 3, sealed));
            assertChanged(() -> texts.open(ANNA, UUID.randomUUID(), 3, sealed));
            assertChanged(() -> texts.open(ANNA, NOTE, 4, sealed));
            assertChanged(() -> texts.open(ANNA, NOTE, 3, new SealedText(Arrays.copyOf(sealed.bytes(), 20))));
            assertChanged(() -> texts.open(ANNA, NOTE, 3, new SealedText(new byte[0])));
        }
    }

    @Test
    void a_forgotten_client_stays_forgotten_and_the_others_are_read_on() {
        Path folder = temp.resolve("practice");
        SealedText annas;
        SealedText boris;
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            annas = seal(practice, ANNA);
            boris = seal(practice, BORIS);
            practice.privateTexts().forget(ANNA);
            assertNoKey(practice, annas);
            practice.privateTexts().forget(ANNA);
            assertEquals(TEXT, practice.privateTexts().open(BORIS, NOTE, 3, boris));
        }
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertNoKey(practice, annas);
            assertEquals(TEXT, practice.privateTexts().open(BORIS, NOTE, 3, boris));
            SealedText again = seal(practice, ANNA);
            assertEquals(TEXT, practice.privateTexts().open(ANNA, NOTE, 3, again));
            assertChanged(() -> practice.privateTexts().open(ANNA, NOTE, 3, annas));
        }
    }

    @Test
    void a_half_written_key_at_the_end_is_dropped_and_a_damaged_one_counted() throws IOException {
        Path folder = temp.resolve("practice");
        SealedText annas;
        SealedText boris;
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            annas = seal(practice, ANNA);
            boris = seal(practice, BORIS);
        }
        Path file = folder.resolve("practice.clientkeys");
        Files.write(file, new byte[33], StandardOpenOption.APPEND);
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertEquals(0, practice.privateTexts().countDamagedKeys());
            seal(practice, NOTE);
        }
        byte[] content = Files.readAllBytes(file);
        content[21 + 16 + 30] ^= 1;
        Files.write(file, content);
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertEquals(1, practice.privateTexts().countDamagedKeys());
            assertNoKey(practice, annas);
            assertEquals(TEXT, practice.privateTexts().open(BORIS, NOTE, 3, boris));
        }
    }

    private static SealedText seal(Practice practice, UUID owner) {
        // In a write, as the rooms do it: the commit makes a new key durable.
        return practice.database().write(tx -> practice.privateTexts().seal(owner, NOTE, 3, TEXT));
    }

    private static void assertChanged(Runnable opening) {
        PrivateTextException failure = assertThrows(PrivateTextException.class, opening::run);
        assertEquals(PrivateTextException.Reason.CHANGED, failure.reason());
    }

    private static void assertNoKey(Practice practice, SealedText sealed) {
        PrivateTextException failure = assertThrows(
                PrivateTextException.class, () -> practice.privateTexts().open(ANNA, NOTE, 3, sealed));
        assertEquals(PrivateTextException.Reason.NO_KEY, failure.reason());
    }
}
