@NullMarked
package nl.voortgang.eventstore.transparency;

import org.jspecify.annotations.NullMarked;
