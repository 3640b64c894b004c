package org.coachlibre.app.window;

import org.coachlibre.storage.StorageException;
import org.coachlibre.ui.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure as a sentence in the coach's language; names of classes are for the log. */
public final class FailureWords {
    private static final Logger LOG = LoggerFactory.getLogger(FailureWords.class);

    private FailureWords() {}

    /** One sentence. {@code phrases} of the window's bundle. */
    public static String of(Phrases phrases, Throwable failure) {
        return switch (failure) {
            case PortFailure told -> told.sentence().isEmpty() ? phrases.now(told.key()) : told.sentence();
            case StorageException.DiskFull _ -> phrases.now("failure.disk-full");
            case StorageException.ReadOnly _ -> phrases.now("failure.read-only");
            default -> {
                LOG.error("Not expected", failure);
                yield phrases.now("failure.again");
            }
        };
    }
}
