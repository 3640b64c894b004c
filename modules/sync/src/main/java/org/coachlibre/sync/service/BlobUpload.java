package org.coachlibre.sync.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.coachlibre.core.Tasks;
import org.coachlibre.sync.SiteFile;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerClient;
import org.coachlibre.sync.http.ServerTrouble;

/** Sends contents, four at a time. */
final class BlobUpload {
    private static final int AT_ONCE = 4;

    private final ServerClient client;
    private final Retry retry;

    BlobUpload(ServerClient client, Retry retry) {
        this.client = client;
        this.retry = retry;
    }

    /** What came of it. */
    sealed interface Uploaded {
        record All(long bytes) implements Uploaded {}

        /** The coach stopped it; what arrived stays. */
        record Stopped() implements Uploaded {}

        /** The bytes at this path are not what their hash says. */
        record Changed(String path) implements Uploaded {}
    }

    private record Travelling(String path, SiteFile file, CompletableFuture<ServerClient.Blob> answer) {}

    Uploaded send(ServerConnection to, Map<String, SiteFile> files, List<String> missing, Tasks.Progress progress)
            throws ServerTrouble, InterruptedException {
        Map<String, String> paths = pathsByHash(files);
        Map<String, SiteFile> left = new LinkedHashMap<>();
        for (String hash : missing) {
            String path = paths.get(hash);
            SiteFile file = path == null ? null : files.get(path);
            if (path == null || file == null) {
                throw new ServerTrouble.NotUnderstood("The server misses a content that this release does not hold");
            }
            left.put(path, file);
        }
        Deque<Travelling> travelling = new ArrayDeque<>();
        long bytes = 0;
        int done = 0;
        try {
            for (Map.Entry<String, SiteFile> next : new ArrayList<>(left.entrySet())) {
                if (progress.isCancelled()) {
                    return new Uploaded.Stopped();
                }
                progress.report(done, left.size(), next.getKey());
                travelling.add(start(to, next.getKey(), next.getValue()));
                if (travelling.size() >= AT_ONCE) {
                    Travelling oldest = travelling.remove();
                    if (!arrived(to, oldest)) {
                        return new Uploaded.Changed(oldest.path());
                    }
                    bytes += oldest.file().size();
                    done++;
                }
            }
            while (!travelling.isEmpty()) {
                Travelling oldest = travelling.remove();
                if (!arrived(to, oldest)) {
                    return new Uploaded.Changed(oldest.path());
                }
                bytes += oldest.file().size();
                done++;
                progress.report(done, left.size(), oldest.path());
            }
        } finally {
            travelling.forEach(one -> one.answer().cancel(true));
        }
        return new Uploaded.All(bytes);
    }

    private Travelling start(ServerConnection to, String path, SiteFile file) {
        return new Travelling(path, file, client.putBlob(to, file));
    }

    private boolean arrived(ServerConnection to, Travelling travelling) throws ServerTrouble, InterruptedException {
        CompletableFuture<ServerClient.Blob> first = travelling.answer();
        return retry.request(() -> {
            // The first try is on its way already; each further one starts anew.
            CompletableFuture<ServerClient.Blob> now =
                    first.isDone() && isFailed(first) ? client.putBlob(to, travelling.file()) : first;
            return client.sent(now);
        });
    }

    private static boolean isFailed(CompletableFuture<ServerClient.Blob> blob) {
        return blob.isCompletedExceptionally() || blob.join().answer().status() >= 500;
    }

    private static Map<String, String> pathsByHash(Map<String, SiteFile> files) {
        Map<String, String> paths = new HashMap<>();
        files.forEach((path, file) -> paths.putIfAbsent(file.sha256(), path));
        return paths;
    }
}
