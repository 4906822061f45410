/** Budget amendments: proposing them, deciding on them, and what became of each. */
@NullMarked
package nl.voortgang.web.amendment;

import org.jspecify.annotations.NullMarked;
