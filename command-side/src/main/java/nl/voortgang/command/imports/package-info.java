/** What an import leaves in the history: that it began, and how it ended. */
@NullMarked
package nl.voortgang.command.imports;

import org.jspecify.annotations.NullMarked;
