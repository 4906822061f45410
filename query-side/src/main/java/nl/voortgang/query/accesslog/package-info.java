/** Who looked at what, and who was refused: the question, not the recording. No projection: what is read here cannot be made again. */
@NullMarked
package nl.voortgang.query.accesslog;

import org.jspecify.annotations.NullMarked;
