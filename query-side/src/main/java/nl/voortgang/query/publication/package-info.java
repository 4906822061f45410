/** What was published, in which editions, and the templates that organisations have; the bytes lie elsewhere, under their digests. */
@NullMarked
package nl.voortgang.query.publication;

import org.jspecify.annotations.NullMarked;
