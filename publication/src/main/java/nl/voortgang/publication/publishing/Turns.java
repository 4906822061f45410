package nl.voortgang.publication.publishing;

import java.util.Optional;
import nl.voortgang.events.PublicationId;

/** Whose turn it is to print, among all nodes. It saves work; that an edition is sealed once does not rest on it. */
interface Turns {

    /** Empty where somebody is printing it at this moment. */
    Optional<Turn> take(PublicationId publication);

    /** Given back when it is closed, or when the program dies. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
