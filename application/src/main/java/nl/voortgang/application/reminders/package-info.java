/** Reminds officers by mail of what they still have to report on. Its tables are no history: they say what was sent to whom. */
@NullMarked
package nl.voortgang.application.reminders;

import org.jspecify.annotations.NullMarked;
