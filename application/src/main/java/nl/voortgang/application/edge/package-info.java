/** What every answer carries and every request passes, whatever it is about: headers, transport, limits. */
@NullMarked
package nl.voortgang.application.edge;

import org.jspecify.annotations.NullMarked;
