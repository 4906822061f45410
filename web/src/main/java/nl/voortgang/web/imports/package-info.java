/** Taking a file in: trying it, running it, and following how far it is. */
@NullMarked
package nl.voortgang.web.imports;

import org.jspecify.annotations.NullMarked;
