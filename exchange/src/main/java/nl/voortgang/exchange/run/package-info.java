/** Carries an import out, also after it was interrupted. */
@NullMarked
package nl.voortgang.exchange.run;

import org.jspecify.annotations.NullMarked;
