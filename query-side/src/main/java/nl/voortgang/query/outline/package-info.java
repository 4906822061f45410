/** What there is to report on: organisations, their periods and scales, and the outline of programmes, themes, goals and activities. */
@NullMarked
package nl.voortgang.query.outline;

import org.jspecify.annotations.NullMarked;
