/** An approver's work: the reports that wait for a judgement, one after the other. */
@NullMarked
package nl.voortgang.web.judging;

import org.jspecify.annotations.NullMarked;
