/** How commands come in over HTTP: read, recognised when repeated, checked, answered. */
@NullMarked
package nl.voortgang.command.http;

import org.jspecify.annotations.NullMarked;
