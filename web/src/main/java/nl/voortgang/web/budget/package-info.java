/** The budget ledger, and the proposals to change it. */
@NullMarked
package nl.voortgang.web.budget;

import org.jspecify.annotations.NullMarked;
