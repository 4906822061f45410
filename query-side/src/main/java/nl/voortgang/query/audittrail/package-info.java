/** Who changed what, when and why: every event as one row that never changes, with the values before and after. */
@NullMarked
package nl.voortgang.query.audittrail;

import org.jspecify.annotations.NullMarked;
