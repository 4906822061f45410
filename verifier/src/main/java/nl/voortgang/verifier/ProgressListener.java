package nl.voortgang.verifier;

/** Told now and then how far a verification is. Called on the thread that verifies. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener NONE = (stage, done, total) -> {};

    /**
     * How far it is.
     *
     * @param stage what is being done, in words
     * @param total zero where nobody knows how much there is to do
     */
    void at(String stage, long done, long total);
}
