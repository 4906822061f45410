/** One look at a database, by plain JDBC. */
@NullMarked
package nl.voortgang.verifier.database;

import org.jspecify.annotations.NullMarked;
