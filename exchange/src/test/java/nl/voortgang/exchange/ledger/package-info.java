@NullMarked
package nl.voortgang.exchange.ledger;

import org.jspecify.annotations.NullMarked;
