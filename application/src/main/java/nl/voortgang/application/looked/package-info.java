/** The log of who looked: which requests are recorded in it, and how; ADR 0024. */
@NullMarked
package nl.voortgang.application.looked;

import org.jspecify.annotations.NullMarked;
