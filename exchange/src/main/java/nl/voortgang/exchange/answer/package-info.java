/** Answers as files to be read and reckoned with, not to be taken in again: what was asked and when stands in each. */
@NullMarked
package nl.voortgang.exchange.answer;

import org.jspecify.annotations.NullMarked;
