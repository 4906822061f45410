/** Who may do what, in each organisation and in the installation; ADR 0020. */
@NullMarked
package nl.voortgang.command.access;

import org.jspecify.annotations.NullMarked;
