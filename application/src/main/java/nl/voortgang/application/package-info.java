/** One program: where the modules are put together, and how it is started. */
@NullMarked
package nl.voortgang.application;

import org.jspecify.annotations.NullMarked;
