/** Erasing a person, by an admin of the installation; and texts, by two people. */
@NullMarked
package nl.voortgang.web.erasure;

import org.jspecify.annotations.NullMarked;
