package org.coachlibre.server.devices.store;

import static org.coachlibre.server.store.jooq.Tables.DEVICE;
import static org.coachlibre.server.store.jooq.Tables.ENROLMENT_CODE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.coachlibre.core.Ids;
import org.coachlibre.server.devices.Device;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.devices.OneTimeCode;
import org.coachlibre.server.store.jooq.tables.records.EnrolmentCodeRecord;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** Devices in the database; the hashes of valid tokens also in memory, so that a request costs no query. */
public final class JooqDevices implements Devices {
    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final Duration IDLE_LIFE = Duration.ofDays(60);
    static final Duration TOKEN_LIFE = Duration.ofDays(365);
    static final int MOST_WRONG_GUESSES = 5;

    private static final Duration LAST_SEEN_STEP = Duration.ofHours(1);
    private static final int TOKEN_BYTES = 32;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    public JooqDevices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        database.read(tx -> tx.dsl()
                        .selectFrom(DEVICE)
                        .where(DEVICE.REVOKED_AT.isNull())
                        .fetch())
                .forEach(row -> sessions.put(
                        HexFormat.of().formatHex(row.getTokenHash()),
                        new Session(
                                new Device(
                                        row.getId(),
                                        row.getStudioId(),
                                        row.getName(),
                                        row.getEnrolledAt().toInstant(),
                                        row.getLastSeenAt().toInstant()),
                                row.getTokenIssuedAt().toInstant())));
    }

    @Override
    public String issueCode(UUID studio) {
        OneTimeCode code = OneTimeCode.random(random);
        database.write(tx -> {
            tx.dsl()
                    .deleteFrom(ENROLMENT_CODE)
                    .where(ENROLMENT_CODE.STUDIO_ID.eq(studio))
                    .or(ENROLMENT_CODE.EXPIRES_AT.lt(now().minusDays(1)))
                    .execute();
            tx.dsl()
                    .insertInto(ENROLMENT_CODE)
                    .set(ENROLMENT_CODE.HANDLE, code.handle())
                    .set(ENROLMENT_CODE.STUDIO_ID, studio)
                    .set(ENROLMENT_CODE.CODE_HASH, sha256(code.handle() + code.secret()))
                    .set(ENROLMENT_CODE.EXPIRES_AT, now().plus(CODE_LIFE))
                    .set(ENROLMENT_CODE.WRONG_GUESSES, 0)
                    .execute();
            return null;
        });
        return code.shown();
    }

    @Override
    public EnrolResult enrol(String typed, String deviceName, @Nullable String publicKey) {
        Optional<OneTimeCode> read = OneTimeCode.read(typed);
        if (read.isEmpty()) {
            return new EnrolResult.WrongCode();
        }
        OneTimeCode code = read.get();
        // Most guesses name no code at all: they must not queue for the writer.
        boolean known =
                database.read(tx -> tx.dsl().fetchExists(ENROLMENT_CODE, ENROLMENT_CODE.HANDLE.eq(code.handle())));
        if (!known) {
            return new EnrolResult.WrongCode();
        }
        return database.write(tx -> {
            EnrolmentCodeRecord row = tx.dsl().fetchOne(ENROLMENT_CODE, ENROLMENT_CODE.HANDLE.eq(code.handle()));
            if (row == null || row.getUsedAt() != null || !row.getExpiresAt().isAfter(now())) {
                return new EnrolResult.WrongCode();
            }
            if (row.getWrongGuesses() > MOST_WRONG_GUESSES) {
                return new EnrolResult.Locked();
            }
            if (!MessageDigest.isEqual(row.getCodeHash(), sha256(code.handle() + code.secret()))) {
                row.setWrongGuesses(row.getWrongGuesses() + 1);
                row.store();
                return row.getWrongGuesses() > MOST_WRONG_GUESSES
                        ? new EnrolResult.Locked()
                        : new EnrolResult.WrongCode();
            }
            row.setUsedAt(now());
            row.store();
            return addDevice(tx, row.getStudioId(), deviceName, publicKey);
        });
    }

    private EnrolResult addDevice(Transaction tx, UUID studio, String name, @Nullable String publicKey) {
        String token = newToken();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Device device = new Device(ids.next(), studio, name, now, now);
        tx.dsl()
                .insertInto(DEVICE)
                .set(DEVICE.ID, device.id())
                .set(DEVICE.STUDIO_ID, studio)
                .set(DEVICE.NAME, name)
                .set(DEVICE.PUBLIC_KEY, publicKey)
                .set(DEVICE.ENROLLED_AT, now())
                .set(DEVICE.TOKEN_HASH, sha256(token))
                .set(DEVICE.TOKEN_ISSUED_AT, now())
                .set(DEVICE.LAST_SEEN_AT, now())
                .set(DEVICE.INCARNATION, 1L)
                .execute();
        tx.afterCommit(() -> sessions.put(key(token), new Session(device, now)));
        return new EnrolResult.Enrolled(device, token);
    }

    @Override
    public Optional<Device> authenticate(String token) {
        Session session = sessions.get(key(token));
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!session.isLive(now)) {
            return Optional.empty();
        }
        if (session.lastSeen.plus(LAST_SEEN_STEP).isBefore(now)) {
            session.lastSeen = now;
            database.writeLater(tx -> tx.dsl()
                    .update(DEVICE)
                    .set(DEVICE.LAST_SEEN_AT, now.atOffset(ZoneOffset.UTC))
                    .where(DEVICE.ID.eq(session.device.id()))
                    .execute());
        }
        return Optional.of(session.device);
    }

    @Override
    public Optional<String> rotate(Device device) {
        String token = newToken();
        Instant now = clock.instant();
        return database.write(tx -> {
            int rows = tx.dsl()
                    .update(DEVICE)
                    .set(DEVICE.TOKEN_HASH, sha256(token))
                    .set(DEVICE.TOKEN_ISSUED_AT, now())
                    .set(DEVICE.LAST_SEEN_AT, now())
                    .where(DEVICE.ID.eq(device.id()))
                    .and(DEVICE.REVOKED_AT.isNull())
                    .execute();
            // A request that was let in before the device was revoked must not bring it back to life.
            if (rows == 0) {
                return Optional.empty();
            }
            tx.afterCommit(() -> {
                forget(device.id());
                sessions.put(key(token), new Session(device, now));
            });
            return Optional.of(token);
        });
    }

    @Override
    public boolean revoke(UUID studio, UUID device) {
        return database.write(tx -> {
            int rows = tx.dsl()
                    .update(DEVICE)
                    .set(DEVICE.REVOKED_AT, now())
                    .where(DEVICE.ID.eq(device))
                    .and(DEVICE.STUDIO_ID.eq(studio))
                    .and(DEVICE.REVOKED_AT.isNull())
                    .execute();
            tx.afterCommit(() -> {
                if (rows > 0) {
                    forget(device);
                }
            });
            return rows > 0;
        });
    }

    @Override
    public List<Device> listDevices(UUID studio) {
        return list(studio, session -> true);
    }

    @Override
    public List<Device> listLive(UUID studio) {
        Instant now = clock.instant();
        return list(studio, session -> session.isLive(now));
    }

    private List<Device> list(UUID studio, Predicate<Session> which) {
        return sessions.values().stream()
                .filter(session -> session.device.studio().equals(studio) && which.test(session))
                .map(session -> new Device(
                        session.device.id(),
                        studio,
                        session.device.name(),
                        session.device.enrolledAt(),
                        session.lastSeen))
                .sorted(Comparator.comparing(Device::enrolledAt).thenComparing(Device::id))
                .toList();
    }

    @Override
    public long incarnation(Transaction tx, UUID device) {
        return tx.dsl()
                .select(DEVICE.INCARNATION)
                .from(DEVICE)
                .where(DEVICE.ID.eq(device))
                .fetchSingle()
                .value1();
    }

    @Override
    public long nextIncarnation(UUID device) {
        return database.write(tx -> {
            long next = incarnation(tx, device) + 1;
            tx.dsl()
                    .update(DEVICE)
                    .set(DEVICE.INCARNATION, next)
                    .where(DEVICE.ID.eq(device))
                    .execute();
            return next;
        });
    }

    private void forget(UUID device) {
        sessions.values().removeIf(session -> session.device.id().equals(device));
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return "cl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String key(String token) {
        return HexFormat.of().formatHex(sha256(token));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static final class Session {
        private final Device device;
        private final Instant issuedAt;
        private volatile Instant lastSeen;

        Session(Device device, Instant issuedAt) {
            this.device = device;
            this.issuedAt = issuedAt;
            this.lastSeen = device.lastSeenAt().isBefore(issuedAt) ? issuedAt : device.lastSeenAt();
        }

        boolean isLive(Instant now) {
            return now.isBefore(issuedAt.plus(TOKEN_LIFE)) && now.isBefore(lastSeen.plus(IDLE_LIFE));
        }
    }
}
