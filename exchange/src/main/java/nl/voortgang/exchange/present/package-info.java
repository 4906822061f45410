/** What the organisation has now, in terms of the same columns, with who said so last. */
@NullMarked
package nl.voortgang.exchange.present;

import org.jspecify.annotations.NullMarked;
