/** The front door: start page, signing in, and the accessibility statement. */
@NullMarked
package nl.voortgang.web.start;

import org.jspecify.annotations.NullMarked;
