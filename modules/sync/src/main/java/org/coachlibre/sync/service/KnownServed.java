package org.coachlibre.sync.service;

import java.util.Optional;
import org.coachlibre.sync.domain.KnownRelease;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerClient;
import org.coachlibre.sync.http.ServerTrouble;
import org.coachlibre.sync.store.Releases;
import org.coachlibre.syncprotocol.ReleaseInfo;
import org.coachlibre.syncprotocol.ReleaseManifest;

/** Learns from the server which release it serves, when this computer cannot know: just enrolled, or the server was restored. */
final class KnownServed {
    private final SyncStores stores;
    private final ServerClient client;

    KnownServed(SyncStores stores, ServerClient client) {
        this.stores = stores;
        this.client = client;
    }

    KnownRelease ask(ServerConnection connection) throws ServerTrouble, InterruptedException {
        Optional<ReleaseInfo> current = client.releases(connection).stream()
                .filter(ReleaseInfo::current)
                .findFirst();
        if (current.isEmpty()) {
            stores.database().write(transaction -> {
                stores.releases().forget(transaction);
                return null;
            });
            return KnownRelease.NONE;
        }
        ReleaseManifest manifest = client.manifest(connection, current.get().id());
        return stores.database().write(transaction -> {
            stores.releases()
                    .serve(transaction, manifest.releaseId(), manifest.rootHash(), Releases.byPath(manifest.files()));
            return stores.releases().current(transaction);
        });
    }
}
