package org.coachlibre.sync.service;

import java.util.Optional;
import org.coachlibre.sync.ServerAnswer;
import org.coachlibre.sync.SyncState;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerTrouble;

/** Asks the server one thing and words the answer. */
final class Questions {
    private final SyncStores stores;
    private final StateOfSync state;

    Questions(SyncStores stores, StateOfSync state) {
        this.stores = stores;
        this.state = state;
    }

    /** What is asked. */
    interface Question<T> {
        T ask(ServerConnection connection) throws ServerTrouble, InterruptedException;
    }

    <T> ServerAnswer<T> ask(Question<T> question) {
        Optional<ServerConnection> connection = stores.connection();
        if (connection.isEmpty()) {
            return new ServerAnswer.NotAsked<>(SyncState.NOT_CONNECTED);
        }
        try {
            return new ServerAnswer.Granted<>(question.ask(connection.get()));
        } catch (ServerTrouble.Refused e) {
            return new ServerAnswer.Denied<>(e.code());
        } catch (ServerTrouble e) {
            state.set(StateOfSync.of(e));
            return new ServerAnswer.NotAsked<>(StateOfSync.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ServerAnswer.NotAsked<>(state.get());
        }
    }
}
