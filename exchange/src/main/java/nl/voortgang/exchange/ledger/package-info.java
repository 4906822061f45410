/** The budget ledger as a file to be read and reckoned with, not to be taken in again. */
@NullMarked
package nl.voortgang.exchange.ledger;

import org.jspecify.annotations.NullMarked;
