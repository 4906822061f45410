/** A period's report as plain values, from which all its forms are made. */
@NullMarked
package nl.voortgang.publication.report;

import org.jspecify.annotations.NullMarked;
