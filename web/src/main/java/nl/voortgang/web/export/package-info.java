/** What a page shows, as a file: the same answer to the same question at the same position of the log. */
@NullMarked
package nl.voortgang.web.export;

import org.jspecify.annotations.NullMarked;
