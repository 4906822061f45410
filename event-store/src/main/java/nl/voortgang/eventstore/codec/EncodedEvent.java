package nl.voortgang.eventstore.codec;

import org.jspecify.annotations.Nullable;

/**
 * An event as bytes. Carries them between codec and table, and is never compared.
 *
 * @param keys of its sealed texts, 32 bytes each, one after the other; null where it has none
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedEvent(String name, int revision, byte[] payload, byte @Nullable [] keys) {}
