/** Going from one moment to another on any page. */
@NullMarked
package nl.voortgang.web.moment;

import org.jspecify.annotations.NullMarked;
