package nl.voortgang.publication.compare;

/** A part of a text that became another. */
public record WordPiece(Kind kind, String text) {
    /** What became of it. */
    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }
}
