/** Who may do what, asked for each request: which organisation it is about, and what the asker may there; ADR 0020. */
@NullMarked
package nl.voortgang.application.access;

import org.jspecify.annotations.NullMarked;
