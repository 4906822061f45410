/** A municipality's year comes in and goes out as one file; docs/import-format.md describes it. */
@NullMarked
package nl.voortgang.exchange;

import org.jspecify.annotations.NullMarked;
