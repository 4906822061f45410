/** Printing: a report and a template become a page, a PDF and data, always the same bytes. */
@NullMarked
package nl.voortgang.publication.print;

import org.jspecify.annotations.NullMarked;
