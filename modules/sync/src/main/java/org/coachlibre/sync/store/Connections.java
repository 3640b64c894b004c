package org.coachlibre.sync.store;

import static org.coachlibre.sync.store.jooq.Tables.SERVER_CONNECTION;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.store.jooq.tables.records.ServerConnectionRecord;

/** The one connection. */
public final class Connections {
    private static final short ONLY = 1;

    public Optional<ServerConnection> find(Transaction transaction) {
        return transaction.dsl().selectFrom(SERVER_CONNECTION).fetchOptional().map(Connections::connection);
    }

    public void replace(Transaction transaction, ServerConnection connection) {
        forget(transaction);
        ServerConnectionRecord record = transaction.dsl().newRecord(SERVER_CONNECTION);
        record.setId(ONLY);
        record.setServer(connection.server().toString());
        record.setStudio(connection.studio());
        record.setSlug(connection.slug());
        record.setPublicUrl(connection.publicUrl().toString());
        record.setDevice(connection.device());
        record.setDeviceName(connection.deviceName());
        record.setToken(connection.token());
        record.setPinnedKey(connection.pinnedKey());
        record.setEpoch(connection.epoch());
        record.setCursorSeq(connection.cursor());
        record.setIncarnation(connection.incarnation());
        record.setEnrolledAt(connection.enrolledAt().atOffset(ZoneOffset.UTC));
        record.insert();
    }

    public void forget(Transaction transaction) {
        transaction.dsl().deleteFrom(SERVER_CONNECTION).execute();
    }

    public void saveToken(Transaction transaction, UUID device, String token) {
        transaction
                .dsl()
                .update(SERVER_CONNECTION)
                .set(SERVER_CONNECTION.TOKEN, token)
                .where(SERVER_CONNECTION.DEVICE.eq(device))
                .execute();
    }

    public void saveCursor(Transaction transaction, UUID device, UUID epoch, long cursor) {
        transaction
                .dsl()
                .update(SERVER_CONNECTION)
                .set(SERVER_CONNECTION.EPOCH, epoch)
                .set(SERVER_CONNECTION.CURSOR_SEQ, cursor)
                .where(SERVER_CONNECTION.DEVICE.eq(device))
                .execute();
    }

    public void saveIncarnation(Transaction transaction, UUID device, long incarnation) {
        transaction
                .dsl()
                .update(SERVER_CONNECTION)
                .set(SERVER_CONNECTION.INCARNATION, incarnation)
                .where(SERVER_CONNECTION.DEVICE.eq(device))
                .execute();
    }

    private static ServerConnection connection(ServerConnectionRecord record) {
        return new ServerConnection(
                URI.create(record.getServer()),
                record.getStudio(),
                record.getSlug(),
                URI.create(record.getPublicUrl()),
                record.getDevice(),
                record.getDeviceName(),
                record.getToken(),
                record.getPinnedKey(),
                record.getEpoch(),
                record.getCursorSeq(),
                record.getIncarnation(),
                record.getEnrolledAt().toInstant());
    }
}
