/** Who works with the program: their accounts, and what each may do. */
@NullMarked
package nl.voortgang.web.people;

import org.jspecify.annotations.NullMarked;
