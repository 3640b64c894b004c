package org.coachlibre.server.modules;

import java.nio.file.Path;
import java.time.Clock;
import org.coachlibre.server.events.EventLog;
import org.coachlibre.server.faults.FaultPoints;
import org.coachlibre.server.limits.RateLimits;
import org.coachlibre.server.logs.ServerLog;
import org.coachlibre.server.projections.Projections;
import org.coachlibre.server.releases.Shells;
import org.coachlibre.server.secrets.ServerKey;
import org.coachlibre.server.studios.PublicAddresses;
import org.coachlibre.server.studios.Studios;
import org.coachlibre.storage.Database;
import org.coachlibre.syncprotocol.WireCodec;

/**
 * What a module of the server is given.
 *
 * @param limits the module declares its own rules with {@code limits.rule(..)} in its constructor
 * @param key where a module gets its own {@code box("mail")} or {@code signingKey("manage-links")}
 * @param data the server's folder; a module keeps to a folder of its own in it
 * @param arePrivateMailHostsAllowed whether a coach's mail server may lie on this machine or in its network
 */
public record ServerContext(
        Database database,
        Clock clock,
        Studios studios,
        PublicAddresses addresses,
        EventLog events,
        Projections projections,
        Shells shells,
        RateLimits limits,
        FaultPoints faults,
        ServerKey key,
        ServerLog log,
        WireCodec codec,
        Path data,
        boolean arePrivateMailHostsAllowed) {}
