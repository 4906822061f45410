/** Requests that nobody in their right mind would send, made from the program's own description of its API. */
@NullMarked
package nl.voortgang.application.fuzz;

import org.jspecify.annotations.NullMarked;
