@NullMarked
package nl.voortgang.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
