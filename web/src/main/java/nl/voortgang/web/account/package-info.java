/** The account of whoever is signed in. */
@NullMarked
package nl.voortgang.web.account;

import org.jspecify.annotations.NullMarked;
