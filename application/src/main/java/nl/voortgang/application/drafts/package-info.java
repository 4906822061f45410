/** Keeps what officers have written and not handed in, in a schema of its own. */
@NullMarked
package nl.voortgang.application.drafts;

import org.jspecify.annotations.NullMarked;
