package org.coachlibre.server.studios.store;

import static org.coachlibre.server.store.jooq.Tables.STUDIO;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.coachlibre.core.Ids;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.server.studios.Studios;
import org.coachlibre.storage.Database;
import org.jspecify.annotations.Nullable;

/** Studios in the database, with a copy in memory that requests look at. */
public final class JooqStudios implements Studios {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Map<String, Studio> bySlug = new ConcurrentHashMap<>();
    private final Map<String, Studio> byDomain = new ConcurrentHashMap<>();
    private final Map<UUID, Studio> byId = new ConcurrentHashMap<>();

    public JooqStudios(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        database.read(tx -> tx.dsl().selectFrom(STUDIO).fetch())
                .forEach(row -> remember(new Studio(
                        row.getId(),
                        row.getSlug(),
                        row.getDomain(),
                        row.getCreatedAt().toInstant())));
    }

    @Override
    public CreateResult create(String slug, @Nullable String domain) {
        if (!SLUG.matcher(slug).matches()) {
            return new CreateResult.NotAName(slug);
        }
        String folded = domain == null ? null : domain.toLowerCase(Locale.ROOT);
        if (folded != null && !DOMAIN.matcher(folded).matches()) {
            return new CreateResult.NotAName(folded);
        }
        return database.write(tx -> {
            if (tx.dsl().fetchExists(STUDIO, STUDIO.SLUG.eq(slug))) {
                return new CreateResult.SlugTaken();
            }
            if (folded != null && tx.dsl().fetchExists(STUDIO, STUDIO.DOMAIN.eq(folded))) {
                return new CreateResult.DomainTaken();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Studio studio = new Studio(ids.next(), slug, folded, now);
            tx.dsl()
                    .insertInto(STUDIO)
                    .set(STUDIO.ID, studio.id())
                    .set(STUDIO.SLUG, slug)
                    .set(STUDIO.DOMAIN, folded)
                    .set(STUDIO.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                    .set(STUDIO.EPOCH, UUID.randomUUID())
                    .set(STUDIO.FIRST_SEQ, 1L)
                    .set(STUDIO.LAST_SEQ, 0L)
                    .execute();
            tx.afterCommit(() -> remember(studio));
            return new CreateResult.Created(studio);
        });
    }

    @Override
    public Optional<Studio> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Studio> findBySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    @Override
    public Optional<Studio> findByDomain(String domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }

    @Override
    public List<Studio> listStudios() {
        return bySlug.values().stream()
                .sorted(Comparator.comparing(Studio::slug))
                .toList();
    }

    @Override
    public void startNewEpochs() {
        database.write(tx -> {
            for (Studio studio : listStudios()) {
                tx.dsl()
                        .update(STUDIO)
                        .set(STUDIO.EPOCH, UUID.randomUUID())
                        .where(STUDIO.ID.eq(studio.id()))
                        .execute();
            }
            return null;
        });
    }

    private void remember(Studio studio) {
        byId.put(studio.id(), studio);
        bySlug.put(studio.slug(), studio);
        if (studio.domain() != null) {
            byDomain.put(studio.domain(), studio);
        }
    }
}
