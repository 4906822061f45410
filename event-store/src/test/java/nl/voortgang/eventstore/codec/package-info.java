@NullMarked
package nl.voortgang.eventstore.codec;

import org.jspecify.annotations.NullMarked;
