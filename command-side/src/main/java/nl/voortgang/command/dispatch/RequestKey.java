package nl.voortgang.command.dispatch;

/**
 * Recognises a request that is sent again.
 *
 * @param scope who asked, and in which organisation: keys of different scopes never meet
 * @param key made by the client
 * @param contentHash SHA-256 of what was asked, hexadecimal
 */
public record RequestKey(String scope, String key, String contentHash) {}
