package nl.voortgang.exchange.run;

/** Is told how far an import is; called often, by several threads, and never two at a time. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener NONE = progress -> {};

    void moved(ImportProgress progress);
}
