@NullMarked
package nl.voortgang.stack;

import org.jspecify.annotations.NullMarked;
