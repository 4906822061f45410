/** Five published reports as demonstration data. */
@NullMarked
package nl.voortgang.application.demo;

import org.jspecify.annotations.NullMarked;
