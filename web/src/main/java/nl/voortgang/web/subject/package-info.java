/** One activity, goal, theme or programme: its timeline and history, and the forms to report on it. */
@NullMarked
package nl.voortgang.web.subject;

import org.jspecify.annotations.NullMarked;
