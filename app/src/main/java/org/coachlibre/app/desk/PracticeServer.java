package org.coachlibre.app.desk;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.coachlibre.app.window.PortFailure;
import org.coachlibre.app.window.ServerConnectionPort;
import org.coachlibre.core.Language;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.sync.EnrolResult;
import org.coachlibre.sync.ServerAnswer;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.SyncConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connecting the open practice to a server; from one server to another nothing is lost. */
final class PracticeServer implements ServerConnectionPort {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeServer.class);

    private final Sync sync;
    private final SiteStudio site;

    /** @param site what was published at a former server goes along to a new one */
    PracticeServer(Sync sync, SiteStudio site) {
        this.sync = sync;
        this.site = site;
    }

    @Override
    public Connection connection() {
        return sync.connection().<Connection>map(PracticeServer::connected).orElseGet(Connection.NotConnected::new);
    }

    @Override
    public Enrolment enrol(URI server, String code, String deviceName) {
        boolean hadServer = sync.connection().isPresent();
        boolean isUpToDate = hadServer && site.pending(Language.ENGLISH).isEmpty();
        EnrolResult result = hadServer ? sync.moveTo(server, code, deviceName) : sync.enrol(server, code, deviceName);
        return switch (result) {
            case EnrolResult.Enrolled enrolled -> {
                sync.syncNow();
                boolean isSiteThere = !hadServer || publishThere(isUpToDate);
                yield new Enrolment.Enrolled(connected(enrolled.connection()), !isSiteThere);
            }
            case EnrolResult.CodeRefused _ -> new Enrolment.WrongCode();
            case EnrolResult.Locked _ -> new Enrolment.TooManyTries();
            case EnrolResult.ServerAway _ -> new Enrolment.Unreachable();
            case EnrolResult.NotAServer _ -> new Enrolment.NotAServer();
            case EnrolResult.UnsafeAddress _ -> new Enrolment.NotProtected();
            case EnrolResult.CertificateUnknown unknown -> new Enrolment.OtherCertificate(unknown.fingerprint());
        };
    }

    /** The move itself is done, whatever becomes of the site. */
    private boolean publishThere(boolean isUpToDate) {
        try {
            return site.publishAtNewServer(isUpToDate);
        } catch (RuntimeException e) {
            LOG.warn("The site was not published at the new server", e);
            return false;
        }
    }

    @Override
    public List<Device> devices() throws PortFailure {
        return granted(sync.devices()).stream()
                .map(device -> new Device(
                        device.id().toString(),
                        device.name(),
                        device.lastSeenAt().orElse(null),
                        device.isThisOne()))
                .toList();
    }

    @Override
    public void revoke(String deviceId) throws PortFailure {
        granted(sync.revoke(UUID.fromString(deviceId)));
    }

    private static <T> T granted(ServerAnswer<T> answer) throws PortFailure {
        return switch (answer) {
            case ServerAnswer.Granted<T> granted -> granted.value();
            case ServerAnswer.Denied<T> denied ->
                throw new PortFailure(PortFailure.Cause.SERVER_REFUSED, denied.code());
            case ServerAnswer.NotAsked<T> notAsked ->
                throw new PortFailure(
                        PortFailure.Cause.SERVER_AWAY, notAsked.state().name());
        };
    }

    private static Connection.Connected connected(SyncConnection connection) {
        return new Connection.Connected(
                connection.server(), connection.slug(), connection.publicUrl(), connection.isOnThisComputer());
    }
}
