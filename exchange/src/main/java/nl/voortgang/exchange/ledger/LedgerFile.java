package nl.voortgang.exchange.ledger;

import nl.voortgang.query.AsOf;

/**
 * The ledger as a file.
 *
 * @param bytes whoever asks must not change them
 * @param asOf the moment it speaks of
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares files.
public record LedgerFile(byte[] bytes, AsOf asOf) {}
