/** An organisation at a glance: the status of everything in every period. */
@NullMarked
package nl.voortgang.web.organisation;

import org.jspecify.annotations.NullMarked;
