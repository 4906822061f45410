/** What was published: that it lies there, byte for byte as it was sealed, and that editions follow each other as they must. */
@NullMarked
package nl.voortgang.verifier.publication;

import org.jspecify.annotations.NullMarked;
