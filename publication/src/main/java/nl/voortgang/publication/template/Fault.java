package nl.voortgang.publication.template;

/**
 * What is wrong with a template.
 *
 * @param line from 1; 0 where it is of the whole
 * @param detail what stands there, or what is missing
 */
public record Fault(int line, Kind kind, String detail) {
    /** What can be wrong. */
    public enum Kind {
        /** No text in UTF-8, or larger than a template may be. */
        UNREADABLE,
        /** It does not begin with a comment that holds the settings. */
        NO_SETTINGS,
        UNKNOWN_SETTING,
        /** A setting that is needed is not there. */
        MISSING_SETTING,
        WRONG_SETTING,
        /** A section that is not ended, an end without a beginning, or a tag that is not closed. */
        NOT_MUSTACHE,
        /** Another file, other delimiters, or another thing that templates cannot do. */
        NOT_ALLOWED,
        UNKNOWN_PLACE,
        /** Text that would be placed without escaping it. */
        NOT_ESCAPED,
        NOT_WELL_FORMED,
        FORBIDDEN_ELEMENT,
        FORBIDDEN_ATTRIBUTE,
        /** Something would be loaded from elsewhere, or run. */
        FORBIDDEN_ADDRESS,
        /** A page needs a language, a title and a main part. */
        INCOMPLETE_PAGE
    }

    @Override
    public String toString() {
        return "line " + line + ": " + kind + " " + detail;
    }
}
