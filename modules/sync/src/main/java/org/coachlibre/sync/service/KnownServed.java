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

    /** What is served now, without keeping it: until the coach chose, it is still another's. */
    KnownRelease look(ServerConnection connection) throws ServerTrouble, InterruptedException {
        Optional<ReleaseManifest> manifest = manifest(connection);
        return manifest.isEmpty()
                ? KnownRelease.NONE
                : new KnownRelease(
                        manifest.get().releaseId(),
                        manifest.get().rootHash(),
                        Releases.byPath(manifest.get().files()));
    }

    KnownRelease ask(ServerConnection connection) throws ServerTrouble, InterruptedException {
        Optional<ReleaseManifest> manifest = manifest(connection);
        return stores.database().write(transaction -> {
            if (manifest.isEmpty()) {
                stores.releases().forget(transaction);
                return KnownRelease.NONE;
            }
            ReleaseManifest served = manifest.get();
            stores.releases()
                    .serve(transaction, served.releaseId(), served.rootHash(), Releases.byPath(served.files()));
            return stores.releases().current(transaction);
        });
    }

    private Optional<ReleaseManifest> manifest(ServerConnection connection) throws ServerTrouble, InterruptedException {
        Optional<ReleaseInfo> current = client.releases(connection).stream()
                .filter(ReleaseInfo::current)
                .findFirst();
        return current.isEmpty()
                ? Optional.empty()
                : Optional.of(client.manifest(connection, current.get().id()));
    }
}
