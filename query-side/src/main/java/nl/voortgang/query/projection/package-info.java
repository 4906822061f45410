/** How projections follow the log, are rebuilt beside the live tables, and park what they cannot digest. */
@NullMarked
package nl.voortgang.query.projection;

import org.jspecify.annotations.NullMarked;
