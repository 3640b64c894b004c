package org.coachlibre.scheduling.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a line such as "Anna Thursday 3pm 45 min".
 *
 * @param name what is left when dates and times are taken out
 * @param date null when none was said
 * @param time null when none was said
 * @param length null when none was said
 */
public record QuickEntry(
        String name,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable Duration length) {}
