@NullMarked
package nl.voortgang.exchange.stack;

import org.jspecify.annotations.NullMarked;
