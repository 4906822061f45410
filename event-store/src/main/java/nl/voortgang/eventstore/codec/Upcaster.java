package nl.voortgang.eventstore.codec;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Turns an event as it was stored into the shape of the next revision, when it is read. What is stored never changes.
 *
 * @param name of the stored event
 * @param fromRevision the revision that {@code change} understands; it answers with the next one
 * @param change may alter the node it is given. A sealed text is an object of two fields: move it as a whole
 */
public record Upcaster(String name, int fromRevision, UnaryOperator<JsonNode> change) {}
