/** What an auditor needs to check the log without trusting the database: checkpoints, proofs, keys. */
@NullMarked
package nl.voortgang.query.integrity;

import org.jspecify.annotations.NullMarked;
