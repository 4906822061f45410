package nl.voortgang.query.accesslog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log.
 *
 * @param occurredAt when it was asked for
 * @param recordedAt when it was written
 * @param times how many accesses this entry stands for; they began to come at that time
 * @param actor pseudonym of who asked; null where nobody knows
 * @param organisation whose data it was about; null where it was no one organisation's
 * @param origin the address it came from; empty for the program itself
 */
public record AccessView(
        long position,
        Instant occurredAt,
        Instant recordedAt,
        int times,
        @Nullable UUID actor,
        String action,
        String object,
        @Nullable String organisation,
        String result,
        String origin) {}
