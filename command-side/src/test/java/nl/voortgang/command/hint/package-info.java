@NullMarked
package nl.voortgang.command.hint;

import org.jspecify.annotations.NullMarked;
