package nl.voortgang.web.frame;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs besides its content.
 *
 * @param viewer null where nobody is signed in
 * @param demoAccounts in a demonstration, the names one can sign in with; otherwise empty
 * @param knownAt the past moment looked at; null for now
 * @param now this page without the moment
 * @param permalink this page at the moment looked at, as it can be sent to somebody; null for now
 * @param inOtherLanguage this page in the other language
 */
public record Frame(
        Language language,
        @Nullable Viewer viewer,
        List<String> demoAccounts,
        @Nullable Instant knownAt,
        String now,
        @Nullable String permalink,
        String inOtherLanguage,
        Formats format,
        Links links) {
    public Frame {
        demoAccounts = List.copyOf(demoAccounts);
    }

    /** The moment looked at, as a field for it holds it; empty for now. */
    public String localMoment() {
        return knownAt == null ? "" : Moments.local(knownAt);
    }

    public Language otherLanguage() {
        return language.other();
    }
}
