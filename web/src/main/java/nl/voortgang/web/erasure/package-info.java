/** Erasing a person, by an admin of the installation. */
@NullMarked
package nl.voortgang.web.erasure;

import org.jspecify.annotations.NullMarked;
