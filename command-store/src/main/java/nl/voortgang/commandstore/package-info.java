/** How what the command side decides is written, and what it knows of what was. */
@NullMarked
package nl.voortgang.commandstore;

import org.jspecify.annotations.NullMarked;
