/** What goals and activities are measured by: targets, and values as they became known. */
@NullMarked
package nl.voortgang.query.indicators;

import org.jspecify.annotations.NullMarked;
