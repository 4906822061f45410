/** The addresses at which publications are asked for and withdrawn, and templates are made. */
@NullMarked
package nl.voortgang.publication.http;

import org.jspecify.annotations.NullMarked;
