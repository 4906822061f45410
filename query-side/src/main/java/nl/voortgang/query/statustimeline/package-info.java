/** What was said about an activity, goal or heading, period by period, and everything that was said before it was corrected. */
@NullMarked
package nl.voortgang.query.statustimeline;

import org.jspecify.annotations.NullMarked;
