/** How far the read models are, and rebuilding them. */
@NullMarked
package nl.voortgang.web.projection;

import org.jspecify.annotations.NullMarked;
