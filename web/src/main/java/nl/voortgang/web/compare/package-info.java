/** Holding two moments, two periods or two publications against each other. */
@NullMarked
package nl.voortgang.web.compare;

import org.jspecify.annotations.NullMarked;
