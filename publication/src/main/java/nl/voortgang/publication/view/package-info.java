/** A report as the places of a template: texts that only have to be put in, in Dutch. */
@NullMarked
package nl.voortgang.publication.view;

import org.jspecify.annotations.NullMarked;
