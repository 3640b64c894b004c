package org.coachlibre.correspondence;

import java.io.IOException;
import java.net.URI;

/** Opens the system's mail program; handed over where rooms are wired (the toolkit's host services can). */
@FunctionalInterface
public interface MailProgram {

    /**
     * @param mailto a {@code mailto:} link
     * @throws IOException when there is no mail program
     */
    void open(URI mailto) throws IOException;
}
