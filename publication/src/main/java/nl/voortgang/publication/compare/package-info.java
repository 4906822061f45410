/** What is different between two reports: two moments, two periods or two publications. */
@NullMarked
package nl.voortgang.publication.compare;

import org.jspecify.annotations.NullMarked;
