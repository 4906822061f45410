/** An officer's work: the activities to report on, one activity at a time, and handing in what was written. */
@NullMarked
package nl.voortgang.web.reporting;

import org.jspecify.annotations.NullMarked;
