package nl.voortgang.verifier.projection;

import org.jspecify.annotations.Nullable;

/** Something that recognises the right value of a column without being it. */
interface Expected {
    /** How a value compares. */
    enum Likeness {
        SAME,
        DIFFERENT,
        /** It shows a text whose key was destroyed. */
        HOLDS_ERASED_TEXT
    }

    Likeness compare(@Nullable Object actual);
}
