/** Templates: what a municipality makes of a report. Places in a page, and nothing that could do anything else. */
@NullMarked
package nl.voortgang.publication.template;

import org.jspecify.annotations.NullMarked;
