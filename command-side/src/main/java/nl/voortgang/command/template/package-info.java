/** Templates of an organisation: what its publications look like; ADR 0017. */
@NullMarked
package nl.voortgang.command.template;

import org.jspecify.annotations.NullMarked;
