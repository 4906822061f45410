/** Persons and texts that must be forgotten, without an event changing; ADR 0004, 0024. */
@NullMarked
package nl.voortgang.application.erasure;

import org.jspecify.annotations.NullMarked;
