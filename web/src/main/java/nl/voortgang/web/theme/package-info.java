/** A look for each organisation: design tokens in a file of its own. */
@NullMarked
package nl.voortgang.web.theme;

import org.jspecify.annotations.NullMarked;
