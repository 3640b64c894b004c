package org.coachlibre.sync.service;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Ids;
import org.coachlibre.storage.StorageException;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.Addresses;
import org.coachlibre.sync.Device;
import org.coachlibre.sync.Difference;
import org.coachlibre.sync.EnrolResult;
import org.coachlibre.sync.InboundEvent;
import org.coachlibre.sync.PushedMessage;
import org.coachlibre.sync.ServerAnswer;
import org.coachlibre.sync.SetAsideEvent;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.SyncConnection;
import org.coachlibre.sync.SyncReport;
import org.coachlibre.sync.SyncState;
import org.coachlibre.sync.domain.OutboxMessage;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerClient;
import org.coachlibre.sync.http.ServerTrouble;
import org.coachlibre.syncprotocol.DeviceInfo;
import org.coachlibre.syncprotocol.EnrolAnswer;
import org.coachlibre.syncprotocol.EnrolRequest;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Sync} over the practice file and the device API. */
final class DefaultSync implements Sync {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultSync.class);

    private final SyncStores stores;
    private final ServerClient client;
    private final Questions questions;
    private final SyncRounds rounds;
    private final PushRound push;
    private final Inbox inbox;
    private final LiveSync live;
    private final StateOfSync state;
    private final Ids ids;
    private final Clock clock;
    private final WireCodec codec = new WireCodec();

    DefaultSync(
            SyncStores stores,
            ServerClient client,
            Questions questions,
            SyncRounds rounds,
            PushRound push,
            Inbox inbox,
            LiveSync live,
            StateOfSync state,
            Ids ids,
            Clock clock) {
        this.stores = stores;
        this.client = client;
        this.questions = questions;
        this.rounds = rounds;
        this.push = push;
        this.inbox = inbox;
        this.live = live;
        this.state = state;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public SyncState state() {
        return state.get();
    }

    @Override
    public Optional<SyncConnection> connection() {
        return stores.connection().map(ServerConnection::shown);
    }

    @Override
    public EnrolResult enrol(URI server, String code, String deviceName) {
        return connect(server, code, deviceName, null);
    }

    @Override
    public EnrolResult enrol(URI server, String code, String deviceName, String fingerprint) {
        return connect(server, code, deviceName, fingerprint);
    }

    @Override
    public EnrolResult moveTo(URI server, String code, String deviceName) {
        return connect(server, code, deviceName, null);
    }

    @Override
    public EnrolResult moveTo(URI server, String code, String deviceName, String fingerprint) {
        return connect(server, code, deviceName, fingerprint);
    }

    /**
     * Enrolling and moving are one act: the first pull compares all that the new server holds with all that is known here, and
     * gives it what it lacks. That also makes a move that was cut off go on by itself.
     */
    private EnrolResult connect(URI server, String code, String deviceName, @Nullable String pinnedKey) {
        if (!Addresses.isSafe(server)) {
            return new EnrolResult.UnsafeAddress();
        }
        try {
            EnrolRequest request = new EnrolRequest(code.strip(), deviceName.strip(), null);
            return switch (client.enrol(server, pinnedKey, request)) {
                case ServerClient.Enrolment.CodeRefused refused -> new EnrolResult.CodeRefused();
                case ServerClient.Enrolment.Locked locked -> new EnrolResult.Locked();
                case ServerClient.Enrolment.Enrolled enrolled ->
                    new EnrolResult.Enrolled(keep(server, deviceName.strip(), pinnedKey, enrolled.answer()));
            };
        } catch (IllegalArgumentException e) {
            return new EnrolResult.CodeRefused();
        } catch (ServerTrouble e) {
            return refused(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EnrolResult.ServerAway();
        }
    }

    private SyncConnection keep(URI server, String deviceName, @Nullable String pinnedKey, EnrolAnswer answer) {
        ServerConnection connection = new ServerConnection(
                server,
                answer.studio(),
                answer.slug(),
                URI.create(answer.publicUrl()),
                answer.deviceId(),
                deviceName,
                answer.token(),
                pinnedKey,
                ServerConnection.NO_EPOCH,
                0,
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        stores.database().write(transaction -> {
            boolean isAnotherStudio = stores.connections()
                    .find(transaction)
                    .filter(before -> before.studio().equals(answer.studio()))
                    .isEmpty();
            stores.connections().replace(transaction, connection);
            if (isAnotherStudio) {
                stores.releases().forget(transaction);
            }
            return null;
        });
        push.beginAnew();
        state.set(SyncState.OFFLINE);
        live.beginAnew();
        return connection.shown();
    }

    private static EnrolResult refused(ServerTrouble trouble) {
        return switch (trouble) {
            case ServerTrouble.Away away -> new EnrolResult.ServerAway();
            case ServerTrouble.TokenRefused refused -> new EnrolResult.CodeRefused();
            case ServerTrouble.CertificateRefused refused ->
                refused.fingerprint()
                        .<EnrolResult>map(EnrolResult.CertificateUnknown::new)
                        .orElseGet(EnrolResult.NotAServer::new);
            case ServerTrouble.Refused refused -> new EnrolResult.NotAServer();
            case ServerTrouble.NotUnderstood notUnderstood -> new EnrolResult.NotAServer();
        };
    }

    @Override
    public void disconnect() {
        stores.database().write(transaction -> {
            stores.connections().forget(transaction);
            stores.releases().forget(transaction);
            return null;
        });
        state.set(SyncState.NOT_CONNECTED);
    }

    @Override
    public ServerAnswer<List<Device>> devices() {
        return questions.ask(connection ->
                client.devices(connection).stream().map(DefaultSync::device).toList());
    }

    @Override
    public ServerAnswer<UUID> revoke(UUID device) {
        return questions.ask(connection -> {
            client.revoke(connection, device);
            return device;
        });
    }

    @Override
    public ServerAnswer<SyncConnection> rotateToken() {
        return questions.ask(connection -> {
            String token = client.rotateToken(connection);
            stores.database().write(transaction -> {
                stores.connections().saveToken(transaction, connection.device(), token);
                return null;
            });
            return connection.shown();
        });
    }

    @Override
    public UUID enqueue(Transaction transaction, String kind, Object body) {
        UUID id = ids.next();
        stores.outbox().add(transaction, id, kind, codec.text(body), clock.instant());
        transaction.afterCommit(live::wakeSender);
        return id;
    }

    @Override
    public boolean takeBack(Transaction transaction, UUID message) {
        return stores.outbox().removeUnsent(transaction, message);
    }

    @Override
    public void forgetWho(Transaction transaction, List<UUID> bookings) {
        for (UUID booking : bookings) {
            stores.known().forgetWho(transaction, booking, codec);
            stores.attention().forget(transaction, booking.toString());
        }
    }

    @Override
    public List<PushedMessage> listWaiting() {
        return stores.database().read(transaction -> stores.outbox().list(transaction, Integer.MAX_VALUE)).stream()
                .map(OutboxMessage::message)
                .toList();
    }

    @Override
    public void putProjection(Transaction transaction, String name, Object body) {
        if (stores.projections().put(transaction, name, codec.text(body))) {
            transaction.afterCommit(live::wakeSender);
        }
    }

    @Override
    public void putProjection(String name, Object body) {
        stores.database().write(transaction -> {
            putProjection(transaction, name, body);
            return null;
        });
    }

    @Override
    public SyncReport syncNow() {
        try {
            return rounds.once();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SyncReport(state.get(), 0, 0, 0, 0, rounds.waiting());
        }
    }

    @Override
    public void start() {
        live.start();
    }

    @Override
    public void stop() {
        live.stop();
    }

    @Override
    public List<SetAsideEvent> listSetAside() {
        return stores.database().read(transaction -> stores.attention().listSetAside(transaction));
    }

    @Override
    public int retrySetAside() {
        Optional<ServerConnection> connection = stores.connection();
        if (connection.isEmpty()) {
            return 0;
        }
        int applied = 0;
        for (SetAsideEvent event : listSetAside()) {
            applied += retry(connection.get(), event) ? 1 : 0;
        }
        return applied;
    }

    private boolean retry(ServerConnection connection, SetAsideEvent event) {
        try {
            return stores.database().write(transaction -> {
                UUID eventId =
                        stores.attention().findEventId(transaction, event.id()).orElse(event.id());
                boolean known = inbox.deliver(
                        transaction,
                        connection.device(),
                        new InboundEvent(event.kind(), event.at(), eventId, event.body(), true));
                if (known) {
                    stores.attention().takeBack(transaction, event.id());
                }
                return known;
            });
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("An event that was set aside failed again", e);
            return false;
        }
    }

    @Override
    public List<Difference> listDifferences() {
        return stores.database().read(transaction -> stores.attention().listDifferences(transaction));
    }

    @Override
    public void forgetDifferences(List<UUID> seen) {
        stores.database().write(transaction -> {
            stores.attention().forget(transaction, seen);
            return null;
        });
    }

    private static Device device(DeviceInfo info) {
        return new Device(
                info.id(), info.name(), info.enrolledAt(), Optional.ofNullable(info.lastSeenAt()), info.thisOne());
    }
}
