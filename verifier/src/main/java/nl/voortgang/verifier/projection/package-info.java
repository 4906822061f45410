/** That every row of every projection is what the events say: each projection's meaning, written a second time. */
@NullMarked
package nl.voortgang.verifier.projection;

import org.jspecify.annotations.NullMarked;
