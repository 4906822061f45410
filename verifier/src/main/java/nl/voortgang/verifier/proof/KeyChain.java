package nl.voortgang.verifier.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that sign, each vouched for by the one before it. */
public final class KeyChain {
    private final List<KeyStatement> followed;
    private final @Nullable VerifierKey trusted;
    private final List<String> breaks;

    private KeyChain(List<KeyStatement> followed, @Nullable VerifierKey trusted, List<String> breaks) {
        this.followed = followed;
        this.trusted = trusted;
        this.breaks = breaks;
    }

    /**
     * Follows statements from the first key as far as each is signed as it must be.
     *
     * @param statements in order of their numbers
     * @param trusted the first key as whoever checks got it elsewhere; null to believe the first statement
     */
    public static KeyChain follow(List<KeyStatement> statements, @Nullable VerifierKey trusted) {
        List<KeyStatement> followed = new ArrayList<>();
        List<String> breaks = new ArrayList<>();
        for (KeyStatement next : statements) {
            KeyStatement last = followed.isEmpty() ? null : followed.getLast();
            String broken = last == null ? notFirst(next, trusted) : notAfter(last, next);
            if (broken != null) {
                breaks.add("key " + next.number() + ": " + broken);
                break;
            }
            followed.add(next);
        }
        return new KeyChain(List.copyOf(followed), trusted, List.copyOf(breaks));
    }

    private static @Nullable String notFirst(KeyStatement first, @Nullable VerifierKey trusted) {
        if (first.number() != 1) {
            return "the statements before it are missing";
        }
        if (trusted != null && !trusted.equals(first.key())) {
            return "it is not the key that was given to trust, " + trusted;
        }
        return first.note().isSignedBy(first.key()) ? null : "its statement is not signed by itself";
    }

    private static @Nullable String notAfter(KeyStatement last, KeyStatement next) {
        if (next.number() != last.number() + 1) {
            return "it does not follow on key " + last.number();
        }
        if (next.since() < last.since()) {
            return "it counts from size " + next.since() + " on, earlier than the key before it";
        }
        if (!next.key().name().equals(last.key().name())) {
            return "it is of another log, " + next.key().name();
        }
        if (!next.note().isSignedBy(last.key())) {
            return "its statement is not signed by the key before it";
        }
        return next.note().isSignedBy(next.key()) ? null : "its statement is not signed by itself";
    }

    /** What is wrong with the chain, in sentences; empty where nothing is. */
    public List<String> breaks() {
        return breaks;
    }

    /** How many keys can be relied on. */
    public int length() {
        return followed.size();
    }

    /** Whose signature a checkpoint of this size needs; null where nobody's would do. */
    public @Nullable VerifierKey keyFor(long size) {
        VerifierKey key = null;
        for (KeyStatement each : followed) {
            if (each.since() < size) {
                key = each.key();
            }
        }
        // A key that was given to trust counts even where no statement of it was found.
        return followed.isEmpty() ? trusted : key;
    }
}
