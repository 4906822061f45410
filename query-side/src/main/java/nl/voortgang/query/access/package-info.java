/** Who may do what in an organisation, and who could at any moment; ADR 0020. */
@NullMarked
package nl.voortgang.query.access;

import org.jspecify.annotations.NullMarked;
