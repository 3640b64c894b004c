package org.coachlibre.sync.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.sync.domain.OutboxMessage;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerClient;
import org.coachlibre.sync.http.ServerTrouble;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushAnswer;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushOutcome;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.RefusalReasons;
import org.coachlibre.syncprotocol.WireCodec;

/**
 * Sends what waits, in order. A message that was sent keeps its numbers until it is answered, so that a repeat has no second
 * effect. Before new messages are numbered for the first time since the program started, this copy takes an incarnation of its
 * own: numbers given by a laptop that was restored from a backup, or by a copy of it, can then never be mistaken for each other's.
 */
final class PushRound {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_COPIES_MET = 3;

    private final SyncStores stores;
    private final ServerClient client;
    private final OutcomeDesk outcomes;
    private final SnapshotRound snapshots;
    private final WireCodec codec = new WireCodec();
    private final Set<UUID> devicesWithOwnIncarnation = new HashSet<>();

    PushRound(SyncStores stores, ServerClient client, OutcomeDesk outcomes, SnapshotRound snapshots) {
        this.stores = stores;
        this.client = client;
        this.outcomes = outcomes;
        this.snapshots = snapshots;
    }

    /** How many messages were answered, and how many of these were refused. */
    record Pushed(int answered, int refused) {
        Pushed plus(Pushed more) {
            return new Pushed(answered + more.answered, refused + more.refused);
        }
    }

    /** Sends until nothing waits; only one thread does so at a time. */
    synchronized Pushed push() throws ServerTrouble, InterruptedException {
        Pushed pushed = new Pushed(0, 0);
        int copiesMet = 0;
        while (true) {
            Optional<ServerConnection> connection = stores.connection();
            if (connection.isEmpty()) {
                return pushed;
            }
            List<OutboxMessage> batch = nextBatch(connection.get());
            if (batch.isEmpty()) {
                if (stores.database().read(stores.outbox()::count) == 0) {
                    return pushed;
                }
                continue;
            }
            // Numbering may have taken a new incarnation.
            ServerConnection to = stores.connection().orElse(connection.get());
            switch (send(to, batch)) {
                case ServerClient.Push.Answered answered ->
                    pushed =
                            pushed.plus(outcomes.settle(batch, answered.answer().outcomes()));
                case ServerClient.Push.OtherCopy copy -> {
                    copiesMet++;
                    if (copiesMet > MOST_COPIES_MET) {
                        throw new ServerTrouble.Away("Another copy keeps speaking for this device", null, null);
                    }
                    takeIncarnation(to);
                    snapshots.run(stores.connection().orElse(to), true);
                }
            }
        }
    }

    /** After an enrolment: whatever number pairs were used before belong to another device. */
    synchronized void beginAnew() {
        devicesWithOwnIncarnation.clear();
        stores.database().write(transaction -> {
            stores.outbox().unassign(transaction);
            return null;
        });
    }

    private List<OutboxMessage> nextBatch(ServerConnection connection) throws ServerTrouble, InterruptedException {
        List<OutboxMessage> waiting =
                stores.database().read(transaction -> stores.outbox().list(transaction, PushRequest.MOST));
        List<OutboxMessage> sentBefore = waiting.stream()
                .filter(message -> message.incarnation() != null && message.incarnation() == connection.incarnation())
                .toList();
        if (!sentBefore.isEmpty()) {
            return fitting(sentBefore);
        }
        List<OutboxMessage> batch = fitting(waiting);
        if (batch.isEmpty()) {
            return batch;
        }
        if (!devicesWithOwnIncarnation.contains(connection.device())) {
            takeIncarnation(connection);
        }
        ServerConnection to = stores.connection().orElse(connection);
        Set<Long> assigned =
                stores.database().write(transaction -> stores.outbox().assign(transaction, batch, to.incarnation()));
        // What was taken back since it was read is not sent.
        return batch.stream().filter(message -> assigned.contains(message.n())).toList();
    }

    private void takeIncarnation(ServerConnection connection) throws ServerTrouble, InterruptedException {
        long incarnation = client.newIncarnation(connection);
        stores.database().write(transaction -> {
            stores.connections().saveIncarnation(transaction, connection.device(), incarnation);
            stores.outbox().unassign(transaction);
            return null;
        });
        devicesWithOwnIncarnation.add(connection.device());
    }

    private ServerClient.Push send(ServerConnection to, List<OutboxMessage> batch)
            throws ServerTrouble, InterruptedException {
        try {
            return client.push(to, request(to, batch));
        } catch (ServerTrouble.Refused e) {
            // The server cannot read the request: find the one message it is about, so that the others go on.
            return sendOneByOne(to, batch);
        }
    }

    private ServerClient.Push sendOneByOne(ServerConnection to, List<OutboxMessage> batch)
            throws ServerTrouble, InterruptedException {
        List<PushOutcome> answered = new ArrayList<>();
        for (OutboxMessage message : batch) {
            try {
                switch (client.push(to, request(to, List.of(message)))) {
                    case ServerClient.Push.OtherCopy copy -> {
                        return copy;
                    }
                    case ServerClient.Push.Answered one ->
                        answered.addAll(one.answer().outcomes());
                }
            } catch (ServerTrouble.Refused e) {
                answered.add(PushOutcome.refused(message.n(), RefusalReasons.MALFORMED));
            }
        }
        return new ServerClient.Push.Answered(new PushAnswer(answered, to.incarnation()));
    }

    private PushRequest request(ServerConnection to, List<OutboxMessage> batch) {
        List<PushMessage> messages = new ArrayList<>();
        for (OutboxMessage message : batch) {
            messages.add(new PushMessage(
                    message.n(),
                    message.message().kind(),
                    tree(message.message().body())));
        }
        return new PushRequest(to.device(), to.incarnation(), messages);
    }

    private JsonNode tree(String body) {
        try {
            return codec.read(body, JsonNode.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("The outbox holds no JSON", e);
        }
    }

    private static List<OutboxMessage> fitting(List<OutboxMessage> messages) {
        List<OutboxMessage> batch = new ArrayList<>();
        int characters = 0;
        for (OutboxMessage message : messages) {
            characters += message.message().body().length();
            if (!batch.isEmpty() && characters > MOST_CHARACTERS) {
                break;
            }
            batch.add(message);
        }
        return batch;
    }

    /** By number. */
    static Map<Long, OutboxMessage> byNumber(List<OutboxMessage> messages) {
        Map<Long, OutboxMessage> byNumber = new HashMap<>();
        messages.forEach(message -> byNumber.put(message.n(), message));
        return byNumber;
    }
}
