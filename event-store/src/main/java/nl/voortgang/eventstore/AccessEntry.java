package nl.voortgang.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was looked at, given out, or refused.
 *
 * @param at when it was asked for
 * @param times how many this entry stands for
 * @param actor the pseudonym of who asked; null where nobody knows
 * @param action what was to be done, in capitals
 * @param object where it was asked for
 * @param organisation whose data it was about; null where it was no one organisation's
 * @param result what came of it, in capitals
 * @param origin the address it came from; empty where it came from the program itself
 */
public record AccessEntry(
        Instant at,
        int times,
        @Nullable UUID actor,
        String action,
        String object,
        @Nullable String organisation,
        String result,
        String origin) {}
