package org.coachlibre.sync;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * The server that this practice is connected to, without its secrets.
 *
 * @param server the address of the device API
 * @param publicUrl the address of the studio's pages
 * @param enrolledAt by this computer's clock; for display only
 */
public record SyncConnection(
        URI server, UUID studio, String slug, URI publicUrl, UUID device, String deviceName, Instant enrolledAt) {

    /** Whether the site can be seen on this computer only. */
    public boolean isOnThisComputer() {
        return Addresses.isLoopback(server);
    }
}
