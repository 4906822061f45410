package nl.voortgang.command.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes the ids of one request from its idempotency key, so that sending it again makes the same ones. */
public final class RequestIds {
    private final String seed;

    RequestIds(String scope, String key) {
        this.seed = scope + '\n' + key;
    }

    /** An id for the thing with this role in the request; the same role gives the same id. */
    public UUID id(String role) {
        return UUID.nameUUIDFromBytes((role + '\n' + seed).getBytes(StandardCharsets.UTF_8));
    }
}
