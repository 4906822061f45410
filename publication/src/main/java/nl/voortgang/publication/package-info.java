/** A period's report, frozen and printed; ADR 0017. */
@NullMarked
package nl.voortgang.publication;

import org.jspecify.annotations.NullMarked;
