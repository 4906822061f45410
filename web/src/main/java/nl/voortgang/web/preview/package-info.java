/** A period's report as it would be printed now. */
@NullMarked
package nl.voortgang.web.preview;

import org.jspecify.annotations.NullMarked;
