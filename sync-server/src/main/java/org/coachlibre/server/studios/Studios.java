package org.coachlibre.server.studios;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The studios of this server, held in memory and on disk. Safe for use by many threads. */
public interface Studios {
    /** Makes a studio. Its slug is a host label: 1 to 63 of {@code a-z 0-9 -}, no hyphen at the ends. */
    CreateResult create(String slug, @Nullable String domain);

    /** Without touching the disk. */
    Optional<Studio> find(UUID id);

    /** Without touching the disk. */
    Optional<Studio> findBySlug(String slug);

    /** Without touching the disk. */
    Optional<Studio> findByDomain(String domain);

    /** By slug. */
    List<Studio> listStudios();

    /** Called after the server's file came back from a backup: no laptop may go on counting where the lost log ended. */
    void startNewEpochs();

    /** What became of {@link #create}. */
    sealed interface CreateResult {
        record Created(Studio studio) implements CreateResult {}

        record SlugTaken() implements CreateResult {}

        record DomainTaken() implements CreateResult {}

        record NotAName(String what) implements CreateResult {}
    }
}
