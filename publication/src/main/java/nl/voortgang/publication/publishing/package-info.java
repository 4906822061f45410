/** From the request for an edition to its seal: which template and which position, printing, and doing that again after a crash. */
@NullMarked
package nl.voortgang.publication.publishing;

import org.jspecify.annotations.NullMarked;
