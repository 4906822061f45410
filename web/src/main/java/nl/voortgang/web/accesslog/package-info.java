/** Who looked, and who was refused. */
@NullMarked
package nl.voortgang.web.accesslog;

import org.jspecify.annotations.NullMarked;
