package nl.voortgang.query.projection;

import java.time.Instant;

/**
 * How far a projection has come.
 *
 * @param position of the last event that its rows account for; zero for none
 * @param recordedAt when that position was given; the epoch for none
 * @param madeFrom fingerprint of the DDL its tables were made with
 */
record Progress(long position, Instant recordedAt, String madeFrom) {}
